import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../domain/shared/error.ts';
import type { AuthPort } from '../port.ts';
import type { Auth } from './options.ts';
import { isRefusal } from './refusal.ts';

/** Tries of a sign-up that met another process's write, and the pause after the first. */
const ATTEMPTS = 5;
const RETRY_MS = 30;

type Users = Pick<AuthPort, 'createUser' | 'findUser' | 'deleteUser' | 'checkPassword' | 'setPassword'>;

/** Users and their passwords. */
export function usersOf(auth: Auth): Users {
	const users = async () => (await auth.$context).internalAdapter;
	const passwords = async () => (await auth.$context).password;
	return {
		async createUser({ email, name, password }) {
			for (let attempt = 1; ; attempt++)
				try {
					const { user, token } = await auth.api.signUpEmail({ body: { email, name, password } });
					if (token) await (await users()).deleteSession(token);
					return { userId: user.id };
				} catch (thrown) {
					if (await (await users()).findUserByEmail(email))
						throw new AppError('conflict', { reason: 'email-taken', fields: { email: 'email-taken' } });
					// Another process wrote between the reads and the writes of this sign-up: SQLite refuses such a
					// transaction at once, whatever the busy timeout, and a new one goes through.
					if (attempt >= ATTEMPTS || isRefusal(thrown, 'BAD_REQUEST')) throw thrown;
					await delay(attempt * RETRY_MS);
				}
		},
		async findUser(email) {
			const found = await (await users()).findUserByEmail(email);
			return found ? toUser(found) : undefined;
		},
		async deleteUser(userId) {
			const adapter = await users();
			await adapter.deleteUserSessions(userId);
			await adapter.deleteAccounts(userId);
			await adapter.deleteUser(userId);
		},
		async checkPassword(userId, password) {
			const account = await (await users()).findCredentialAccount(userId);
			if (!account?.password) return false;
			return (await passwords()).verify({ hash: account.password, password });
		},
		async setPassword(userId, password) {
			const adapter = await users();
			await adapter.updatePassword(userId, await (await passwords()).hash(password));
			await adapter.deleteUserSessions(userId);
		}
	};
}

const toUser = ({ user }: { user: { id: string; createdAt: Date } }) => ({
	userId: user.id,
	createdAt: user.createdAt.toISOString()
});

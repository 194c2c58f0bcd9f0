import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../domain/shared/error.ts';
import type { AuthPort } from '../port.ts';
import type { Auth } from './options.ts';
import { isRefusal } from './refusal.ts';

/** Tries of a write that met another process's, and the pause after the first. */
const ATTEMPTS = 5;
const RETRY_MS = 30;

/**
 * Tries again what met another process's write: SQLite refuses a transaction in which another one wrote between its
 * reads and its writes at once, whatever the busy timeout, and a new one goes through.
 * @param isFinal whether trying again is of no use; may throw something better
 */
async function tried<T>(
	write: () => Promise<T>,
	isFinal: (thrown: unknown) => Promise<boolean> = () => Promise.resolve(false)
): Promise<T> {
	for (let attempt = 1; ; attempt++)
		try {
			return await write();
		} catch (thrown) {
			if ((await isFinal(thrown)) || attempt >= ATTEMPTS) throw thrown;
			await delay(attempt * RETRY_MS);
		}
}

type Users = Pick<AuthPort, 'createUser' | 'findUser' | 'deleteUser' | 'checkPassword' | 'setPassword'>;

/** Users and their passwords. */
export function usersOf(auth: Auth): Users {
	const users = async () => (await auth.$context).internalAdapter;
	const passwords = async () => (await auth.$context).password;
	return {
		async createUser({ email, name, password }) {
			const signUp = () => auth.api.signUpEmail({ body: { email, name, password } });
			const { user, token } = await tried(signUp, async (thrown) => {
				if (await (await users()).findUserByEmail(email))
					throw new AppError('conflict', { reason: 'email-taken', fields: { email: 'email-taken' } });
				return isRefusal(thrown, 'BAD_REQUEST');
			});
			// From here on the user of that e-mail is this one.
			if (token) await tried(async () => (await users()).deleteSession(token));
			return { userId: user.id };
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

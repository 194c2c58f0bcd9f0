import { randomBytes } from 'node:crypto';
import { AppError } from '../../../domain/shared/error.ts';
import type { AuthPort, NewUser, StoredUser } from '../port.ts';
import type { Auth } from './options.ts';

type Users = Pick<
	AuthPort,
	'createUser' | 'findUser' | 'storedUsers' | 'deleteUser' | 'checkPassword' | 'setPassword'
>;

/** Of the length that MongoDB gives its own ids; SQLite takes any text. */
const newUserId = () => randomBytes(12).toString('hex');

/**
 * Users and their passwords. better-auth keeps them in two documents, and its own sign-up writes the user first: broken
 * off in between, without a transaction, it leaves an e-mail that is taken and opens nothing. Here the password comes
 * first and the user completes it, so that there is a whole user or, at most, a password that belongs to nobody.
 */
export function usersOf(auth: Auth): Users {
	const users = async () => (await auth.$context).internalAdapter;
	const passwords = async () => (await auth.$context).password;
	const hashed = async (password: string) => (await passwords()).hash(password);
	const storePassword = async (userId: string, password: string) =>
		(await users()).linkAccount({ userId, accountId: userId, providerId: 'credential', password });
	const storeUser = async (user: Omit<NewUser, 'password'> & { userId: string }) => {
		const { userId, email, name, createdAt } = user;
		const at = createdAt ? { createdAt: new Date(createdAt) } : {};
		const source = { method: 'email-password' } as const;
		await (await users()).createUser({ id: userId, email, name, emailVerified: false, ...at }, source);
	};
	return {
		async createUser({ password, ...user }) {
			const { email } = user;
			const adapter = await users();
			if (await adapter.findUserByEmail(email)) throw taken();
			const userId = newUserId();
			await storePassword(userId, await hashed(password));
			try {
				await storeUser({ userId, ...user });
			} catch (error) {
				const stored = await adapter.findUserByEmail(email);
				// Written, and only the answer was lost.
				if (stored?.user.id === userId) return { userId };
				await adapter.deleteAccounts(userId);
				throw stored ? taken() : error;
			}
			return { userId };
		},
		async findUser(email) {
			const found = await (await users()).findUserByEmail(email);
			return found ? toUser(found) : undefined;
		},
		storedUsers: (before) => storedUsers(auth, before),
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
		async setPassword(user, password) {
			const { userId } = user;
			const adapter = await users();
			// Before, so that nobody stays in if this is broken off; and after, for whoever came in meanwhile.
			await adapter.deleteUserSessions(userId);
			const hash = await hashed(password);
			if (await adapter.findCredentialAccount(userId)) await adapter.updatePassword(userId, hash);
			else await storePassword(userId, hash);
			if (!(await adapter.findUserById(userId))) await storeUser(user);
			await adapter.deleteUserSessions(userId);
		}
	};
}

const BATCH = 200;

async function* storedUsers(auth: Auth, before: string): AsyncGenerator<StoredUser[]> {
	const { adapter } = await auth.$context;
	for (let offset = 0; ; offset += BATCH) {
		const accounts = await adapter.findMany<{ userId: string; createdAt: Date }>({
			model: 'account',
			where: [{ field: 'createdAt', operator: 'lt', value: new Date(before) }],
			sortBy: { field: 'createdAt', direction: 'asc' },
			limit: BATCH,
			offset
		});
		if (accounts.length === 0) return;
		const ids = accounts.map(({ userId }) => userId);
		const where = [{ field: 'id', operator: 'in' as const, value: ids }];
		const users = await adapter.findMany<{ id: string }>({ model: 'user', where, limit: BATCH });
		const whole = new Set(users.map(({ id }) => id));
		yield accounts.map(({ userId, createdAt }) => ({
			userId,
			storedAt: createdAt.toISOString(),
			whole: whole.has(userId)
		}));
	}
}

const taken = () => new AppError('conflict', { reason: 'email-taken', fields: { email: 'email-taken' } });

const toUser = ({ user }: { user: { id: string; createdAt: Date } }) => ({
	userId: user.id,
	createdAt: user.createdAt.toISOString()
});

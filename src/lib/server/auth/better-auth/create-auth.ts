import { setTimeout as delay } from 'node:timers/promises';
import { type betterAuth } from 'better-auth';
import { AppError } from '../../../domain/shared/error.ts';
import type { AuthPort, AuthRequest, AuthSession } from '../port.ts';
import { type authOptions } from './options.ts';

/** Tries of a sign-up that met another process's write, and the pause after the first. */
const ATTEMPTS = 5;
const RETRY_MS = 30;

type Auth = ReturnType<typeof betterAuth<ReturnType<typeof authOptions>>>;

/** better-auth takes the client's address from a header: only ours, never one that the client sent. */
function withAddress({ headers, address }: AuthRequest): Headers {
	const own = new Headers(headers);
	own.set('x-labmatch-client', address);
	return own;
}

const isRefusal = (thrown: unknown, ...statuses: string[]) =>
	typeof thrown === 'object' &&
	thrown !== null &&
	'status' in thrown &&
	statuses.includes(String(thrown.status));

/** The auth port over one better-auth instance, whatever database that instance has. */
export function authPort(kind: AuthPort['kind'], auth: Auth, closeDatabase: () => Promise<void>): AuthPort {
	const users = async () => (await auth.$context).internalAdapter;
	const hashed = async (password: string) => (await auth.$context).password.hash(password);
	return {
		kind,
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
		async signIn(input, request) {
			try {
				const { response, headers } = await auth.api.signInEmail({
					body: input,
					headers: withAddress(request),
					returnHeaders: true
				});
				return { userId: response.user.id, cookies: headers.getSetCookie() };
			} catch (thrown) {
				if (isRefusal(thrown, 'UNAUTHORIZED', 'BAD_REQUEST')) return undefined;
				throw thrown;
			}
		},
		async checkPassword(userId, password) {
			const account = await (await users()).findCredentialAccount(userId);
			if (!account?.password) return false;
			return (await auth.$context).password.verify({ hash: account.password, password });
		},
		async readSession(request) {
			const { response, headers } = await auth.api.getSession({
				headers: withAddress(request),
				returnHeaders: true
			});
			if (!response) return undefined;
			return {
				userId: response.user.id,
				sessionId: response.session.id,
				cookies: headers.getSetCookie()
			};
		},
		async closeSession(request) {
			const { headers } = await auth.api.signOut({ headers: withAddress(request), returnHeaders: true });
			return headers.getSetCookie();
		},
		async listSessions(userId) {
			const sessions = await (await users()).listSessions(userId, { onlyActiveSessions: true });
			return sessions.map(toSession);
		},
		async revokeSession(userId, sessionId) {
			const adapter = await users();
			const session = (await adapter.listSessions(userId)).find(({ id }) => id === sessionId);
			if (session) await adapter.deleteSession(session.token);
		},
		revokeAllSessions: async (userId) => (await users()).deleteUserSessions(userId),
		async setPassword(userId, password) {
			const adapter = await users();
			await adapter.updatePassword(userId, await hashed(password));
			await adapter.deleteUserSessions(userId);
		},
		close: closeDatabase
	};
}

const toUser = ({ user }: { user: { id: string; createdAt: Date } }) => ({
	userId: user.id,
	createdAt: user.createdAt.toISOString()
});

interface StoredSession {
	id: string;
	createdAt: Date;
	expiresAt: Date;
	userAgent?: string | null | undefined;
	ipAddress?: string | null | undefined;
}
const toSession = (session: StoredSession): AuthSession => ({
	id: session.id,
	createdAt: session.createdAt.toISOString(),
	expiresAt: session.expiresAt.toISOString(),
	userAgent: session.userAgent ?? undefined,
	address: session.ipAddress || undefined
});

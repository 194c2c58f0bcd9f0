import type { AuthPort, AuthRequest, AuthSession } from '../port.ts';
import type { Auth } from './options.ts';
import { isRefusal } from './refusal.ts';

type Sessions = Pick<
	AuthPort,
	'signIn' | 'readSession' | 'closeSession' | 'listSessions' | 'revokeSession' | 'revokeAllSessions'
>;

/** Signing in and out, and who is signed in where. */
export function sessionsOf(auth: Auth): Sessions {
	const sessions = async () => (await auth.$context).internalAdapter;
	return {
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
			const active = await (await sessions()).listSessions(userId, { onlyActiveSessions: true });
			return active.map(toSession);
		},
		async revokeSession(userId, sessionId) {
			const adapter = await sessions();
			const session = (await adapter.listSessions(userId)).find(({ id }) => id === sessionId);
			if (session) await adapter.deleteSession(session.token);
		},
		revokeAllSessions: async (userId) => (await sessions()).deleteUserSessions(userId)
	};
}

/** better-auth takes the client's address from a header: only ours, never one that the client sent. */
function withAddress({ headers, address }: AuthRequest): Headers {
	const own = new Headers(headers);
	own.set('x-labmatch-client', address);
	return own;
}

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

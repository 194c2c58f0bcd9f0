import type { AuthPort } from '../port.ts';
import type { Auth } from './options.ts';
import { sessionsOf } from './sessions.ts';
import { usersOf } from './users.ts';

/** The auth port over one better-auth instance, whatever database that instance has. */
export const authPort = (
	kind: AuthPort['kind'],
	auth: Auth,
	closeDatabase: () => Promise<void>
): AuthPort => ({ kind, ...usersOf(auth), ...sessionsOf(auth), close: closeDatabase });

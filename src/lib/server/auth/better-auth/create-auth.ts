import type { AuthPort } from '../port.ts';
import { devicesOf } from './devices.ts';
import type { Auth, AuthSettings } from './options.ts';
import { sessionsOf } from './sessions.ts';
import { usersOf } from './users.ts';

/** The auth port over one better-auth instance, whatever database that instance has. */
export const authPort = (
	kind: AuthPort['kind'],
	auth: Auth,
	settings: AuthSettings,
	closeDatabase: () => Promise<void>
): AuthPort => ({
	kind,
	...usersOf(auth),
	...sessionsOf(auth),
	...devicesOf(settings),
	close: closeDatabase
});

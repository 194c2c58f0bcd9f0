import { hash, verify } from '@node-rs/argon2';
import type { betterAuth, BetterAuthOptions } from 'better-auth';

const SESSION_DAYS = 14;
const DAY_SECONDS = 24 * 60 * 60;

/** OWASP's second recommended setting for Argon2id: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface AuthSettings {
	/** Public address; cookies are `secure` when it is https. */
	origin: string;
	secret: string;
}

/** What both adapters share: e-mail and password, argon2, cookies that scripts cannot read. */
export function authOptions(
	settings: AuthSettings,
	database: BetterAuthOptions['database']
): BetterAuthOptions & { emailAndPassword: { enabled: true } } {
	const secure = settings.origin.startsWith('https:');
	return {
		appName: 'LabMatch',
		baseURL: settings.origin,
		secret: settings.secret,
		...(database ? { database } : {}),
		emailAndPassword: {
			enabled: true,
			minPasswordLength: 10,
			maxPasswordLength: 200,
			password: {
				hash: (password) => hash(password, ARGON2),
				verify: ({ hash: stored, password }) => verify(stored, password)
			}
		},
		session: { expiresIn: SESSION_DAYS * DAY_SECONDS, updateAge: DAY_SECONDS },
		advanced: {
			cookiePrefix: 'labmatch',
			useSecureCookies: secure,
			defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure },
			ipAddress: { ipAddressHeaders: ['x-labmatch-client'] }
		},
		// Our own limits (account/rate-limit.ts) live in storage and count per e-mail too.
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { disabled: true }
	};
}

/** A better-auth instance with these options. */
export type Auth = ReturnType<typeof betterAuth<ReturnType<typeof authOptions>>>;

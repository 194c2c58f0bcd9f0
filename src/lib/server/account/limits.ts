import { takeAttempt, type Limit } from '../rate-limit/rate-limit.ts';
import type { Browser, Ctx } from '../services.ts';
import { clientNetwork } from './client-network.ts';
import { requireBrowser } from './require-browser.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Attempts on one e-mail: what guessing a password, or flooding a mailbox, needs. */
export const PER_EMAIL = {
	changePassword: { scope: 'change-password', max: 10, windowSeconds: 15 * MINUTE },
	reset: { scope: 'reset-email', max: 3, windowSeconds: HOUR }
} as const satisfies Record<string, Limit>;

/** Attempts from one address: an office shares one, so these are wide. */
export const PER_ADDRESS = {
	signUp: { scope: 'sign-up-address', max: 30, windowSeconds: HOUR },
	reset: { scope: 'reset-address', max: 30, windowSeconds: HOUR },
	link: { scope: 'link-address', max: 60, windowSeconds: 15 * MINUTE }
} as const satisfies Record<string, Limit>;

/** Wrong passwords; what each bounds is in sign-in-attempts.ts. */
export const SIGN_IN = {
	perDevice: { scope: 'sign-in-device', max: 10, windowSeconds: 15 * MINUTE },
	perAddress: { scope: 'sign-in-address', max: 60, windowSeconds: 15 * MINUTE },
	perEmailAndAddress: { scope: 'sign-in-email-address', max: 10, windowSeconds: 15 * MINUTE },
	/** OWASP ASVS 4.0.3, 2.2.1: no more than 100 failed attempts an hour on one account. */
	perEmail: { scope: 'sign-in-email', max: 60, windowSeconds: HOUR }
} as const satisfies Record<string, Limit>;

/** Invitations by one person: the mail server is not a loudspeaker. */
export const PER_PERSON = {
	invite: { scope: 'invite-person', max: 50, windowSeconds: HOUR }
} as const satisfies Record<string, Limit>;

/**
 * Counts an attempt of the client's address.
 * @throws AppError `rate-limited`, `invalid` without a browser
 */
export async function takeFromAddress(ctx: Ctx, limit: Limit): Promise<Browser> {
	const browser = requireBrowser(ctx);
	await takeAttempt(ctx, limit, clientNetwork(browser.address));
	return browser;
}

import type { Limit } from '../rate-limit/rate-limit.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Attempts on one e-mail: what guessing a password, or flooding a mailbox, needs. */
export const PER_EMAIL = {
	signIn: { scope: 'sign-in-email', max: 10, windowSeconds: 15 * MINUTE },
	changePassword: { scope: 'change-password', max: 10, windowSeconds: 15 * MINUTE },
	reset: { scope: 'reset-email', max: 3, windowSeconds: HOUR }
} as const satisfies Record<string, Limit>;

/** Attempts from one address: an office shares one, so these are wide. */
export const PER_ADDRESS = {
	signIn: { scope: 'sign-in-address', max: 60, windowSeconds: 15 * MINUTE },
	signUp: { scope: 'sign-up-address', max: 30, windowSeconds: HOUR },
	reset: { scope: 'reset-address', max: 30, windowSeconds: HOUR },
	link: { scope: 'link-address', max: 60, windowSeconds: 15 * MINUTE }
} as const satisfies Record<string, Limit>;

/** Invitations by one person: the mail server is not a loudspeaker. */
export const PER_PERSON = {
	invite: { scope: 'invite-person', max: 50, windowSeconds: HOUR }
} as const satisfies Record<string, Limit>;

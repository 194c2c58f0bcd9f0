import { z } from 'zod';

/** Lower case and trimmed: one person is one e-mail, however it is typed. */
export const emailSchema = z
	.string('email-required')
	.trim()
	.toLowerCase()
	.min(1, 'email-required')
	.max(254, 'bad-email')
	.pipe(z.email('bad-email'));

/** Length is what counts (NIST SP 800-63B): no rules about kinds of characters. */
export const newPasswordSchema = z
	.string('password-required')
	.min(10, 'password-too-short')
	.max(200, 'password-too-long');

/** A password as somebody types it to prove who they are. */
export const passwordSchema = z
	.string('password-required')
	.min(1, 'password-required')
	.max(200, 'password-too-long');

export const personNameSchema = z
	.string('name-required')
	.trim()
	.min(1, 'name-required')
	.max(120, 'text-too-long');

export const tokenSchema = z.string('link-not-valid').min(20, 'link-not-valid').max(200, 'link-not-valid');

/** A ticked box of a form. */
export const consentSchema = z.literal(true, 'consent-required');

export { CONSENT_VERSION } from '../../domain/account/consent.ts';

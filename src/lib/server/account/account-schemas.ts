import { z } from 'zod';

/**
 * One person is one e-mail, however it is typed: trimmed, in lower case, and in half-width letters, since Chinese input
 * methods give ＠, ａ, ． and 。 (NFKC knows all but the last, which IDNA, UTS #46, reads as a dot too).
 */
export const emailSchema = z
	.string('email-required')
	.normalize('NFKC')
	.overwrite((text) => text.replaceAll('。', '.'))
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

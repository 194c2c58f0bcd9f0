import { z } from 'zod';
import type { AccountLink } from '../../domain/account/link.ts';
import type { Person } from '../../domain/account/person.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { peopleSpec } from './account-collections.ts';
import { newPasswordSchema, tokenSchema } from './account-schemas.ts';
import { findOpenLink, useLink, withdrawLinks } from './account-links.ts';
import { PER_ADDRESS, takeFromAddress } from './limits.ts';
import { recordPassword } from './record-password.ts';

export const resetPasswordInput = z.object({ token: tokenSchema, password: newPasswordSchema });

export const resetLinkInput = z.object({ token: tokenSchema });

/**
 * Holds while a reset link still works: whoever opens it learns that before typing a password. Says nothing of whose.
 * @throws AppError `not-found` with reason `link-not-valid`, `rate-limited`
 */
export async function checkResetLink(ctx: Ctx, input: z.infer<typeof resetLinkInput>): Promise<void> {
	await takeFromAddress(ctx, PER_ADDRESS.link);
	await personOfLink(ctx, await findOpenLink(ctx, 'reset', input.token));
}

async function personOfLink(ctx: Ctx, link: AccountLink): Promise<Person> {
	const person = await ctx.storage.collection(peopleSpec).find(link.personId ?? '');
	if (!person || person.deactivatedAt) throw new AppError('not-found', { reason: 'link-not-valid' });
	return person;
}

/**
 * Sets a new password by a reset link, ends every session and every other reset link of the person.
 * @throws AppError `not-found` with reason `link-not-valid`
 */
export async function resetPassword(ctx: Ctx, input: z.infer<typeof resetPasswordInput>): Promise<void> {
	const browser = await takeFromAddress(ctx, PER_ADDRESS.link);
	const link = await findOpenLink(ctx, 'reset', input.token);
	const person = await personOfLink(ctx, link);
	const { email } = person;
	await useLink(ctx, link, async () => {
		await withdrawLinks(ctx, { purpose: 'reset', email });
		await ctx.auth.setPassword(person, input.password);
	});
	// Whoever reads the person's mail may sign in here, however many others guessed at the password.
	browser.setCookies(ctx.auth.rememberDevice(email, browser));
	await recordPassword(ctx, person.id, 'password-reset');
}

import { z } from 'zod';
import { AppError } from '../../domain/shared/error.ts';
import { eventOf, type Ctx } from '../services.ts';
import { takeAttempt } from '../rate-limit/rate-limit.ts';
import { peopleSpec } from './account-collections.ts';
import { newPasswordSchema, tokenSchema } from './account-schemas.ts';
import { findOpenLink, useLink, withdrawLinks } from './account-links.ts';
import { PER_ADDRESS } from './limits.ts';
import { requireBrowser } from './require-browser.ts';

export const resetPasswordInput = z.object({ token: tokenSchema, password: newPasswordSchema });

/**
 * Sets a new password by a reset link, ends every session and every other reset link of the person.
 * @throws AppError `not-found` with reason `link-not-valid`
 */
export async function resetPassword(ctx: Ctx, input: z.infer<typeof resetPasswordInput>): Promise<void> {
	await takeAttempt(ctx, PER_ADDRESS.link, requireBrowser(ctx).address);
	const link = await findOpenLink(ctx, 'reset', input.token);
	const people = ctx.storage.collection(peopleSpec);
	const person = await people.find(link.personId ?? '');
	if (!person || person.deactivatedAt) throw new AppError('not-found', { reason: 'link-not-valid' });
	await useLink(ctx, link, () => ctx.auth.setPassword(person.userId, input.password));
	await withdrawLinks(ctx, 'reset', person.email);
	const version = person.version + 1;
	const aggregate = { kind: 'person', id: person.id, version };
	await people.replace({ ...person, updatedAt: ctx.now() }, person.version, [
		eventOf(ctx, person.id, 'person.password-reset', aggregate)
	]);
}

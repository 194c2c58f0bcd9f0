import { z } from 'zod';
import type { Ctx } from '../services.ts';
import { takeAttempt } from '../rate-limit/rate-limit.ts';
import { where } from '../storage/port.ts';
import { peopleSpec } from './account-collections.ts';
import { emailSchema } from './account-schemas.ts';
import { withdrawLinks } from './account-links.ts';
import { deliverLink } from './deliver-link.ts';
import { PER_ADDRESS, PER_EMAIL, takeFromAddress } from './limits.ts';

export const requestResetInput = z.object({ email: emailSchema });

/**
 * Somebody forgot their password. The answer tells nothing about whether the e-mail is known, nor does the time it
 * takes: the mail goes out after the answer.
 */
export async function requestReset(ctx: Ctx, input: z.infer<typeof requestResetInput>) {
	await takeFromAddress(ctx, PER_ADDRESS.reset);
	await takeAttempt(ctx, PER_EMAIL.reset, input.email);
	sendReset(ctx, input.email).catch((error: unknown) =>
		ctx.log.error({ err: error, requestId: ctx.requestId }, 'reset link not made')
	);
	return { byMail: ctx.mail.configured };
}

/** The part that only happens for a known, active person. */
export async function sendReset(ctx: Ctx, email: string): Promise<void> {
	const found = await ctx.storage.collection(peopleSpec).list({ filter: where.eq('email', email), limit: 1 });
	const person = found.items[0];
	if (!person || person.deactivatedAt) return;
	await withdrawLinks(ctx, { purpose: 'reset', email });
	await deliverLink(ctx, {
		purpose: 'reset',
		email,
		locale: person.locale,
		personId: person.id,
		invitedBy: person.id
	});
}

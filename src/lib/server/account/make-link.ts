import { z } from 'zod';
import { canPerson } from '../../domain/account/policy.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { accountLinksSpec, peopleSpec } from './account-collections.ts';
import { openLink, renewLink, withdrawLinks } from './account-links.ts';
import { linkAddress } from './deliver-link.ts';

export const makeResetLinkInput = z.object({ personId: idSchema });
export const linkIdInput = z.object({ linkId: idSchema });

/** A link as an administrator sees it, this once. */
export interface MadeLink {
	address: string;
	expiresAt: string | undefined;
}

/** A reset link for a person, to hand over. Links made before end. @throws AppError `forbidden`, `not-found` */
export async function makeResetLink(ctx: Ctx, input: z.infer<typeof makeResetLinkInput>): Promise<MadeLink> {
	if (!canPerson(ctx.actor, 'make-link')) throw new AppError('forbidden');
	const person = await ctx.storage.collection(peopleSpec).get(input.personId);
	if (person.deactivatedAt) throw new AppError('illegal-transition', { reason: 'account-deactivated' });
	await withdrawLinks(ctx, { purpose: 'reset', email: person.email });
	const { link, token } = await openLink(ctx, {
		purpose: 'reset',
		email: person.email,
		locale: person.locale,
		personId: person.id,
		invitedBy: actorId(ctx.actor)
	});
	return { address: linkAddress(ctx, link, token), expiresAt: link.expiresAt };
}

/** Makes, or makes anew, the link of an invitation or of a reset that somebody asked for. @throws AppError `forbidden` */
export async function makeLink(ctx: Ctx, input: z.infer<typeof linkIdInput>): Promise<MadeLink> {
	if (!canPerson(ctx.actor, 'make-link')) throw new AppError('forbidden');
	const asked = await ctx.storage.collection(accountLinksSpec).get(input.linkId);
	const { link, token } = await renewLink(ctx, asked);
	return { address: linkAddress(ctx, link, token), expiresAt: link.expiresAt };
}

/** Ends a link that nobody has used. @throws AppError `forbidden`, `illegal-transition` */
export async function withdrawLink(ctx: Ctx, input: z.infer<typeof linkIdInput>): Promise<void> {
	if (!canPerson(ctx.actor, 'withdraw-link')) throw new AppError('forbidden');
	const links = ctx.storage.collection(accountLinksSpec);
	const link = await links.get(input.linkId);
	if (link.status === 'used') throw new AppError('illegal-transition');
	await links.replace({ ...link, status: 'withdrawn', updatedAt: ctx.now() }, link.version);
}

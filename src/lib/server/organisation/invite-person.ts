import { z } from 'zod';
import { canGiveRoles, canOrganisation } from '../../domain/organisation/policy.ts';
import { actorId, ROLES } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { LOCALES } from '../../domain/shared/locale.ts';
import { emailSchema } from '../account/account-schemas.ts';
import { deliverLink } from '../account/deliver-link.ts';
import { PER_PERSON } from '../account/limits.ts';
import { peopleSpec } from '../account/account-collections.ts';
import { takeAttempt } from '../rate-limit/rate-limit.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { getStoredOrganisation } from './organisation-queries.ts';

export const invitePersonInput = z.object({
	organisationId: idSchema,
	email: emailSchema,
	roles: z.array(z.enum(ROLES)).min(1, 'role-required').max(2),
	/** The language of the mail. */
	locale: z.enum(LOCALES).optional()
});

/**
 * Invites somebody into an organisation, by mail or through an administrator who hands the link over.
 * @throws AppError `forbidden`, `conflict` with reason `already-member`, `rate-limited`
 */
export async function invitePerson(ctx: Ctx, input: z.infer<typeof invitePersonInput>) {
	const organisation = await getStoredOrganisation(ctx, input.organisationId);
	const roles = [...new Set(input.roles)];
	const allowed =
		canOrganisation(ctx.actor, 'invite', organisation) &&
		canGiveRoles(ctx.actor, organisation, { before: [], after: roles });
	if (!allowed) throw new AppError('forbidden');
	const by = actorId(ctx.actor);
	await takeAttempt(ctx, PER_PERSON.invite, by);
	const member = where.and(where.eq('email', input.email), where.contains('organisation', organisation.id));
	if ((await ctx.storage.collection(peopleSpec).count(member)) > 0)
		throw new AppError('conflict', { reason: 'already-member', fields: { email: 'already-member' } });
	const purpose = {
		purpose: 'invitation' as const,
		email: input.email,
		locale: input.locale ?? ctx.locale,
		organisationId: organisation.id,
		roles,
		invitedBy: by
	};
	return { delivery: await deliverLink(ctx, purpose, organisation.name) };
}

import { z } from 'zod';
import { canOrganisation } from '../../domain/organisation/policy.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { eventOf, type Ctx } from '../services.ts';
import { organisationsSpec } from './organisation-collections.ts';
import { getStoredOrganisation } from './organisation-queries.ts';
import { toPrivateOrganisationView } from './organisation-views.ts';

export const verifySupplierInput = z.discriminatedUnion('decision', [
	z.object({ decision: z.literal('verified'), organisationId: idSchema, version: z.number().int().min(1) }),
	z.object({
		decision: z.literal('refused'),
		organisationId: idSchema,
		version: z.number().int().min(1),
		reason: z.string('reason-required').trim().min(1, 'reason-required').max(2000, 'text-too-long')
	})
]);

/**
 * A coordinator has checked who a supplier is. A refusal needs its reason, and can be turned round later.
 * @throws AppError `forbidden`, `conflict` with reason `version`
 */
export async function verifySupplier(ctx: Ctx, input: z.infer<typeof verifySupplierInput>) {
	const stored = await getStoredOrganisation(ctx, input.organisationId);
	if (!canOrganisation(ctx.actor, 'verify', stored)) throw new AppError('forbidden');
	const by = actorId(ctx.actor);
	const at = ctx.now();
	const verification =
		input.decision === 'verified'
			? ({ status: 'verified', at, by } as const)
			: ({ status: 'refused', at, by, reason: input.reason } as const);
	const aggregate = { kind: 'organisation', id: stored.id, version: input.version + 1 };
	const event = eventOf(ctx, by, `organisation.${input.decision}`, aggregate);
	const saved = await ctx.storage
		.collection(organisationsSpec)
		.replace({ ...stored, verification, updatedAt: at }, input.version, [event]);
	return toPrivateOrganisationView(saved, ctx.actor);
}

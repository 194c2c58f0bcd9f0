import { z } from 'zod';
import { canOrganisation } from '../../domain/organisation/policy.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { AppError } from '../../domain/shared/error.ts';
import { termCodeSchema } from '../../domain/taxonomy/taxonomy.ts';
import { eventOf, type Ctx } from '../services.ts';
import { findTerm } from '../taxonomy/taxonomy-queries.ts';
import { organisationsSpec } from './organisation-collections.ts';
import { organisationKeys } from './organisation-keys.ts';
import { toPrivateOrganisationView } from './organisation-views.ts';

export const createBureauInput = z.object({ department: termCodeSchema });

/**
 * Opens a workspace for a bureau or department; its name comes from the taxonomy.
 * @throws AppError `forbidden`, `invalid` with reason `unknown-department`, `conflict` with reason `organisation-exists`
 */
export async function createBureau(ctx: Ctx, input: z.infer<typeof createBureauInput>) {
	if (!canOrganisation(ctx.actor, 'create')) throw new AppError('forbidden');
	const term = await findTerm(ctx, 'department', input.department);
	if (!term || term.retired)
		throw new AppError('invalid', {
			reason: 'unknown-department',
			fields: { department: 'unknown-department' }
		});
	const id = ctx.newId();
	const now = ctx.now();
	const event = eventOf(ctx, actorId(ctx.actor), 'organisation.created', {
		kind: 'organisation',
		id,
		version: 1
	});
	try {
		const stored = await ctx.storage.collection(organisationsSpec).insert(
			{
				id,
				kind: 'bureau',
				name: term.name,
				department: term.code,
				...organisationKeys(ctx.text, term.name),
				verification: { status: 'not-needed' },
				createdAt: now,
				updatedAt: now
			},
			[event]
		);
		return toPrivateOrganisationView(stored, ctx.actor);
	} catch (error) {
		if (!(error instanceof AppError) || error.reason !== 'duplicate') throw error;
		throw new AppError('conflict', { reason: 'organisation-exists', cause: error });
	}
}

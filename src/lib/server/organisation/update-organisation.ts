import { z } from 'zod';
import { organisationSchema, type Organisation } from '../../domain/organisation/organisation.ts';
import { canOrganisation } from '../../domain/organisation/policy.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { typedText, type LangText } from '../../domain/shared/lang-text.ts';
import { settleText } from '../../domain/shared/settle-texts.ts';
import { eventOf, type Ctx } from '../services.ts';
import { organisationsSpec } from './organisation-collections.ts';
import { organisationKeys } from './organisation-keys.ts';
import { getStoredOrganisation } from './organisation-queries.ts';
import { toPrivateOrganisationView } from './organisation-views.ts';

const { website, supplierType, department } = organisationSchema.shape;

export const updateOrganisationInput = z.object({
	organisationId: idSchema,
	version: z.number().int().min(1),
	name: typedText(200),
	website,
	about: typedText(4000).optional(),
	supplierType,
	/** Bureaux only. */
	department
});

/**
 * Changes what an organisation says of itself. The registration number stays: it is what was verified. A verified
 * supplier that takes another name is unverified again.
 * @throws AppError `forbidden`, `conflict` with reason `version` (and the stored view) or `organisation-exists`
 */
export async function updateOrganisation(ctx: Ctx, input: z.infer<typeof updateOrganisationInput>) {
	const stored = await getStoredOrganisation(ctx, input.organisationId);
	if (!canOrganisation(ctx.actor, 'update', stored)) throw new AppError('forbidden');
	if (stored.version !== input.version) throw staleVersion(ctx, stored);
	const changed = withChanges(ctx, stored, input);
	const aggregate = { kind: 'organisation', id: stored.id, version: stored.version + 1 };
	const renamed = changed.normalizedName !== stored.normalizedName;
	const event = eventOf(ctx, actorId(ctx.actor), 'organisation.updated', aggregate, { renamed });
	try {
		const saved = await ctx.storage.collection(organisationsSpec).replace(changed, input.version, [event]);
		return toPrivateOrganisationView(saved, ctx.actor);
	} catch (error) {
		if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
		if (error.reason === 'version') throw staleVersion(ctx, await getStoredOrganisation(ctx, stored.id));
		throw new AppError('conflict', {
			reason: 'organisation-exists',
			fields: { name: 'organisation-exists' },
			cause: error
		});
	}
}

const staleVersion = (ctx: Ctx, current: Organisation) =>
	new AppError('conflict', {
		reason: 'version',
		detail: { current: toPrivateOrganisationView(current, ctx.actor) }
	});

function withChanges(
	ctx: Ctx,
	stored: Organisation,
	input: z.infer<typeof updateOrganisationInput>
): Organisation {
	const settle = (typed: LangText, before: LangText | undefined) =>
		settleText(typed, before, (text) => ctx.text.complete(text));
	const keys = organisationKeys(ctx.text, input.name);
	const renamedAfterCheck =
		stored.verification.status === 'verified' && keys.normalizedName !== stored.normalizedName;
	const { website: _, about: __, supplierType: ___, ...kept } = stored;
	return {
		...kept,
		...keys,
		name: settle(input.name, stored.name),
		...(input.website ? { website: input.website } : {}),
		...(input.about ? { about: settle(input.about, stored.about) } : {}),
		...(stored.kind === 'supplier' && input.supplierType ? { supplierType: input.supplierType } : {}),
		...(stored.kind === 'bureau' && input.department ? { department: input.department } : {}),
		verification: renamedAfterCheck ? { status: 'unverified' } : stored.verification,
		updatedAt: ctx.now()
	};
}

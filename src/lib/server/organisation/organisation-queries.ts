import { z } from 'zod';
import { canOrganisation } from '../../domain/organisation/policy.ts';
import { normalizedName } from '../../domain/organisation/normalized-name.ts';
import { ORGANISATION_KINDS } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { pageInput, pageOf } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { where, type Filter } from '../storage/port.ts';
import { organisationsSpec } from './organisation-collections.ts';
import { toOrganisationView, toPrivateOrganisationView } from './organisation-views.ts';

export const organisationIdInput = z.object({ organisationId: idSchema });

/** The stored organisation. @throws AppError `not-found` */
export const getStoredOrganisation = (ctx: Pick<Ctx, 'storage'>, id: string): Promise<Organisation> =>
	ctx.storage.collection(organisationsSpec).get(id);

/** What everyone may see of an organisation. */
export async function getOrganisation(ctx: Ctx, input: z.infer<typeof organisationIdInput>) {
	return toOrganisationView(await getStoredOrganisation(ctx, input.organisationId));
}

/** Everything about an organisation, for its people and the lab. @throws AppError `forbidden` */
export async function getPrivateOrganisation(ctx: Ctx, input: z.infer<typeof organisationIdInput>) {
	const organisation = await getStoredOrganisation(ctx, input.organisationId);
	if (!canOrganisation(ctx.actor, 'read-private', organisation)) throw new AppError('forbidden');
	return toPrivateOrganisationView(organisation, ctx.actor);
}

/** Public views by id, for features that show names beside their items; missing ones are left out. */
export async function organisationViews(ctx: Pick<Ctx, 'storage'>, ids: readonly string[]) {
	const found = await ctx.storage.collection(organisationsSpec).getMany([...new Set(ids)]);
	return new Map(found.map((organisation) => [organisation.id, toOrganisationView(organisation)]));
}

export const listOrganisationsInput = z.object({
	kind: z.enum(ORGANISATION_KINDS).optional(),
	verification: z.enum(['not-needed', 'unverified', 'verified', 'refused']).optional(),
	/** The beginning of a name. */
	text: z.string().trim().max(200).optional(),
	...pageInput
});

/** Organisations for coordinators and administrators. @throws AppError `forbidden` */
export async function listOrganisations(ctx: Ctx, input: z.infer<typeof listOrganisationsInput>) {
	if (!canOrganisation(ctx.actor, 'list')) throw new AppError('forbidden');
	const filters: Filter[] = [];
	if (input.kind) filters.push(where.eq('kind', input.kind));
	if (input.verification) filters.push(where.eq('verification', input.verification));
	if (input.text) {
		const key = normalizedName(input.text, (words) => ctx.text.toSimplified(words));
		filters.push(where.or(where.startsWith('normalizedName', key), where.contains('nameKeys', key)));
	}
	const page = await ctx.storage.collection(organisationsSpec).list({
		...(filters.length > 0 ? { filter: where.and(...filters) } : {}),
		sort: input.text ? 'name' : 'newest',
		...pageOf(input)
	});
	return {
		items: page.items.map((organisation) => toPrivateOrganisationView(organisation, ctx.actor)),
		nextCursor: page.nextCursor
	};
}

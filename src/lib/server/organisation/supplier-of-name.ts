import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { organisationsSpec } from './organisation-collections.ts';

/** Organisations of one name: a supplier, the bureaux and the lab, and a margin for names in several languages. */
const SAME_NAME = 20;

/**
 * The supplier that has one of these names, whatever its language.
 *
 * The kind is looked at here and not in the query: nearly every organisation is a supplier, and an engine that starts
 * from them reads them all for each name (an import of 150,000 rows took four times as long).
 * @param nameKeys of `organisationKeys`
 */
export async function supplierOfName(
	ctx: Pick<Ctx, 'storage'>,
	nameKeys: readonly string[]
): Promise<Organisation | undefined> {
	if (nameKeys.length === 0) return undefined;
	const { items } = await ctx.storage.collection(organisationsSpec).list({
		filter: where.or(...nameKeys.map((key) => where.contains('nameKeys', key))),
		limit: SAME_NAME
	});
	return items.find(({ kind }) => kind === 'supplier');
}

import { z } from 'zod';
import { TAXONOMY_KINDS, type TaxonomyKind, type TaxonomyTerm } from '../../domain/taxonomy/taxonomy.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { termId } from './seed-taxonomy.ts';
import { taxonomySpec } from './taxonomy-collection.ts';

/** Terms are few and public: everything about them is shown. */
export function toTermView(term: TaxonomyTerm) {
	const { id, kind, code, name, synonyms, retired, version } = term;
	return { id, kind, code, name, synonyms, retired, version };
}
export type TermView = ReturnType<typeof toTermView>;

export const listTermsInput = z.object({
	kind: z.enum(TAXONOMY_KINDS).optional(),
	/** Also the ones that can no longer be chosen. */
	retired: z.boolean().default(false)
});

/** The vocabulary, by code. Retired terms are left out unless asked for. */
export async function listTerms(
	ctx: Pick<Ctx, 'storage'>,
	input: z.infer<typeof listTermsInput>
): Promise<TermView[]> {
	const filters = [
		...(input.kind ? [where.eq('kind', input.kind)] : []),
		...(input.retired ? [] : [where.eq('retired', false)])
	];
	const terms: TermView[] = [];
	const filter = filters.length > 0 ? { filter: where.and(...filters) } : {};
	for await (const term of ctx.storage.collection(taxonomySpec).scan({ ...filter, sort: 'code' }))
		terms.push(toTermView(term));
	return terms;
}

/** One term, retired or not. */
export const findTerm = (ctx: Pick<Ctx, 'storage'>, kind: TaxonomyKind, code: string) =>
	ctx.storage.collection(taxonomySpec).find(termId(kind, code));

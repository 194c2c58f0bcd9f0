import { z } from 'zod';
import { TAXONOMY_KINDS, type TaxonomyKind, type TaxonomyTerm } from '../../domain/taxonomy/taxonomy.ts';
import type { Ctx } from '../services.ts';
import type { Storage } from '../storage/port.ts';
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
	const terms = await allTerms(ctx.storage);
	return terms.filter(
		(term) => (!input.kind || term.kind === input.kind) && (input.retired || !term.retired)
	);
}

/** Every page names terms and hardly anybody edits them: what was read a moment ago is good enough for a page. */
const FRESH_MS = 2000;
const cache = new WeakMap<Storage, { at: number; terms: Promise<TermView[]> }>();

function allTerms(storage: Storage): Promise<TermView[]> {
	const known = cache.get(storage);
	if (known && performance.now() - known.at < FRESH_MS) return known.terms;
	const terms = readTerms(storage);
	cache.set(storage, { at: performance.now(), terms });
	terms.catch(() => cache.delete(storage));
	return terms;
}

async function readTerms(storage: Storage): Promise<TermView[]> {
	const terms: TermView[] = [];
	for await (const term of storage.collection(taxonomySpec).scan({ sort: 'code' }))
		terms.push(toTermView(term));
	return terms;
}

/** After an edit in this process: its own pages show it at once. */
export const forgetTerms = (storage: Storage): void => void cache.delete(storage);

/** One term, retired or not. */
export const findTerm = (ctx: Pick<Ctx, 'storage'>, kind: TaxonomyKind, code: string) =>
	ctx.storage.collection(taxonomySpec).find(termId(kind, code));

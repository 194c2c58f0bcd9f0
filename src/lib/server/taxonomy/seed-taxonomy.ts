import { TAXONOMY_KINDS, type TaxonomyKind, type TaxonomyTerm } from '../../domain/taxonomy/taxonomy.ts';
import { shippedTerms } from '../../domain/taxonomy/terms/index.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Services } from '../services.ts';
import type { NewDocument } from '../storage/port.ts';
import { taxonomySpec } from './taxonomy-collection.ts';

const ATTEMPTS = 20;

/** The stored id of a term. */
export const termId = (kind: TaxonomyKind, code: string): string => `${kind}_${code}`;

/** Stores the shipped terms that are not there yet; what an administrator changed or retired stays as it is. */
export async function seedTaxonomy(services: Pick<Services, 'storage' | 'text' | 'now'>): Promise<number> {
	for (let attempt = 1; ; attempt += 1)
		try {
			return await storeMissing(services);
		} catch (error) {
			// A server and its worker open a new store at once: what the other stored in between is there now.
			const raced = error instanceof AppError && error.reason === 'duplicate';
			if (!raced || attempt >= ATTEMPTS) throw error;
		}
}

async function storeMissing(services: Pick<Services, 'storage' | 'text' | 'now'>): Promise<number> {
	const terms = services.storage.collection(taxonomySpec);
	const now = services.now();
	const wanted = TAXONOMY_KINDS.flatMap((kind) =>
		shippedTerms[kind].map((term): NewDocument<TaxonomyTerm> => ({
			id: termId(kind, term.code),
			kind,
			code: term.code,
			name: services.text.complete({ en: term.en, tc: term.tc, ...(term.sc ? { sc: term.sc } : {}) }),
			synonyms: [...(term.synonyms ?? [])],
			retired: false,
			createdAt: now,
			updatedAt: now
		}))
	);
	const stored = new Set((await terms.getMany(wanted.map(({ id }) => id))).map(({ id }) => id));
	const missing = wanted.filter(({ id }) => !stored.has(id));
	if (missing.length > 0) await terms.insertMany(missing.map((document) => ({ document })));
	return missing.length;
}

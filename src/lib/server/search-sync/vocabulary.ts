import type { LangText } from '../../domain/shared/lang-text.ts';
import type { TaxonomyKind } from '../../domain/taxonomy/taxonomy.ts';
import type { Services } from '../services.ts';
import { taxonomySpec } from '../taxonomy/taxonomy-collection.ts';

/** Names of taxonomy terms, so that an item is found by the words for its codes. */
export interface Vocabulary {
	names(kind: TaxonomyKind, codes: readonly string[]): LangText[];
}

/** Reads the taxonomies, a few hundred terms at most. */
export async function readVocabulary(services: Pick<Services, 'storage'>): Promise<Vocabulary> {
	const names = new Map<string, LangText>();
	for await (const { kind, code, name } of services.storage.collection(taxonomySpec).scan())
		names.set(`${kind}:${code}`, name);
	return {
		names: (kind, codes) =>
			codes.map((code) => names.get(`${kind}:${code}`)).filter((name) => name !== undefined)
	};
}

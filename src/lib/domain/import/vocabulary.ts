import { LOCALES } from '../shared/locale.ts';
import type { TaxonomyKind, TaxonomyTerm } from '../taxonomy/taxonomy.ts';

/** Names, codes and synonyms → code, one map a kind of term. */
export type Vocabulary = Record<TaxonomyKind, ReadonlyMap<string, string>>;

export const vocabularyKey = (word: string): string =>
	word
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s&,'’._/-]+/g, '');

/** A vocabulary of the terms that are in use, in every language they have. */
export function vocabularyOf(terms: readonly TaxonomyTerm[]): Vocabulary {
	const maps: Record<TaxonomyKind, Map<string, string>> = {
		technology: new Map(),
		area: new Map(),
		department: new Map()
	};
	// Synonyms first, so that a name or a code wins over somebody else's synonym.
	for (const term of terms)
		for (const synonym of term.synonyms)
			if (!term.retired) maps[term.kind].set(vocabularyKey(synonym), term.code);
	for (const term of terms) {
		if (term.retired) continue;
		const names = LOCALES.flatMap((locale) => term.name[locale] ?? []);
		for (const word of [...names, term.code]) maps[term.kind].set(vocabularyKey(word), term.code);
	}
	return maps;
}

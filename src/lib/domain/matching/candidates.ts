import { isWord } from './channels.ts';
import type { NeedQuery } from './need-query.ts';

/** Terms of a need that are sent to the search engine: more cost time and lose precision (docs/matching.md). */
const TERMS = 24;

/** A candidate query: weighted terms, best first, in the native words or in the glosses of the other side. */
export interface CandidateTerms {
	terms: { term: string; field: 'native' | 'gloss'; weight: number }[];
}

/**
 * What to ask the search engine for: one query in the languages that need and solutions share, and one for each way
 * across languages, so that texts of the need's own language cannot crowd out the others. `TERMS` of each at the most.
 */
export function candidateTerms(need: NeedQuery): CandidateTerms[] {
	const same: CandidateTerms['terms'] = [];
	const queries: CandidateTerms[] = [];
	for (const { pair, terms } of need.pairs) {
		const field = pair.solution === 'gloss' ? 'gloss' : 'native';
		const best = terms
			.filter(({ term }) => isWord(term))
			.slice(0, TERMS)
			.map(({ term, weight }) => ({ term, field, weight }) as const);
		if (best.length === 0) continue;
		if (pair.via === 'same') same.push(...best);
		else queries.push({ terms: best });
		// Names and abbreviations stand in Chinese texts as they are, also where no solution is in English.
		if (field === 'gloss' && !need.pairs.some((one) => one.pair.solution === 'en'))
			same.push(...best.map((term) => ({ ...term, field: 'native' as const })));
	}
	if (same.length > 0) queries.unshift({ terms: same.sort((a, b) => b.weight - a.weight) });
	return queries;
}

import type { CriterionScore, Reason } from '../explanation.ts';
import { criterion, reason } from './criterion.ts';

/** How a solution's words meet a need's, by the way they were compared. */
export interface WordFit {
	/** `same` language word for word, or `across` languages through a dictionary's glosses. */
	via: 'same' | 'across';
	/** `fitOf` (fit.ts), in [0, 1]. */
	fit: number;
}

/**
 * Share of meaning beside 1 for words. Within a language the words themselves say most; across languages a
 * dictionary's glosses are guesses, and the vectors say as much and more. Quality is flat around both
 * (docs/matching.md).
 */
const MEANING_SHARE = { same: 0.5, across: 1.25 } as const;

/**
 * Does it solve this problem? Asked of every candidate. Two parts, each in [0, 1]: the word fit (bm25.ts, fit.ts),
 * share 1, and the nearness in meaning (`meaningFit`), share ½ within a language and 1¼ across languages. A part that
 * cannot be compared (a text with no words, a solution that has no vectors yet) is left out: it is nothing that the
 * supplier could be asked. Unknown only where nothing can be compared.
 * @param meaning undefined without vectors
 */
export function problemFit(words: WordFit | undefined, meaning?: number): CriterionScore {
	const reasons: Reason[] = [];
	if (words) reasons.push(reason(words.via === 'same' ? 'words' : 'translated-words', 1, words.fit));
	if (meaning !== undefined) reasons.push(reason('meaning', MEANING_SHARE[words?.via ?? 'across'], meaning));
	if (reasons.length === 0) reasons.push(reason('words', 1, null));
	return criterion('problem-fit', reasons);
}

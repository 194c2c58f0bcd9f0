import type { CriterionScore } from '../explanation.ts';
import { criterion, reason } from './criterion.ts';

/** How a solution's words meet a need's, by the way they were compared. */
export interface WordFit {
	/** `same` language word for word, or `across` languages through a dictionary's glosses. */
	via: 'same' | 'across';
	/** `fitOf` (fit.ts), in [0, 1]. */
	fit: number;
}

/**
 * Does it solve this problem? value = the word fit, in [0, 1] (bm25.ts and fit.ts). Asked of every candidate.
 * Unknown only where no way of comparing exists (a text with no words).
 */
export function problemFit(words: WordFit | undefined): CriterionScore {
	if (!words) return criterion('problem-fit', [reason('words', 1, null)]);
	return criterion('problem-fit', [
		reason(words.via === 'same' ? 'words' : 'translated-words', 1, words.fit)
	]);
}

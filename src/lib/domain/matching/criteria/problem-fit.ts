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
 * What the words let expect of a meaning that has not been read yet, as a share of their fit. Measured: .65 at every
 * height of the words on needs of hundreds of words, .5 to .7 on the sample lab, .6 to 1 on the judged passages. Without
 * it a solution that waits for its vectors would stand above its like, whose meaning is rarely as near as its words.
 */
const EXPECTED_MEANING = 2 / 3;

/**
 * Does it solve this problem? Asked of every candidate. Two parts, each in [0, 1]: the word fit (source: bm25.ts,
 * fit.ts), share 1, and the nearness in meaning (source: `meaningFit`), share ½ within a language and 1¼ across
 * languages. The second is nothing that a supplier could be asked: where the need has a vector and the solution none
 * yet, two thirds of the word fit stand for it; where nothing has vectors, or a text has no words, it is left out.
 * Unknown only where nothing can be compared.
 * @param meaning 'awaited' where the solution's vectors are not there yet; undefined where meanings are not compared
 */
export function problemFit(words: WordFit | undefined, meaning?: number | 'awaited'): CriterionScore {
	const reasons: Reason[] = [];
	const share = MEANING_SHARE[words?.via ?? 'across'];
	if (words) reasons.push(reason(words.via === 'same' ? 'words' : 'translated-words', 1, words.fit));
	if (typeof meaning === 'number') reasons.push(reason('meaning', share, meaning));
	else if (meaning && words) reasons.push(reason('meaning-expected', share, EXPECTED_MEANING * words.fit));
	if (reasons.length === 0) reasons.push(reason('words', 1, null));
	return criterion('problem-fit', reasons);
}

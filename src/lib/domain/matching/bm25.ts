/**
 * Word weights and saturation, after Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
 * (2009). The constants are the literature's own; only the two title weights were chosen on judged data
 * (docs/matching.md has the measurements).
 */
import type { Channel } from './channels.ts';

/** Term-frequency saturation: how soon a repeated word stops counting. */
export const K1 = 1.2;
/** The same for glosses, where a word's weight is spread over its meanings, so that half a word is already a mention. */
export const GLOSS_K1 = 0.6;
/** How much a long text is discounted: 0 not at all, 1 in full proportion. */
export const B = 0.75;
/** A word in a solution's title counts as this many in its body (BM25F field weight). */
export const DOCUMENT_TITLE_WEIGHT = 4;
/** A word in a need's title counts as this many in its body: the title is the need in the officer's own summary. */
export const NEED_TITLE_WEIGHT = 5;

/**
 * Inverse document frequency, never negative: ln(1 + (N - df + ½) / (df + ½)).
 * @param documents N, texts in this language
 * @param frequency df, those that have the word; taken as at most N
 */
export function idf(documents: number, frequency: number): number {
	const df = Math.min(frequency, documents);
	return Math.log(1 + (documents - df + 0.5) / (df + 0.5));
}

/** A field's length against the average: 1 - b + b·length/average; 1 where there is no average yet. */
export function lengthNorm(length: number, average: number): number {
	return average > 0 ? 1 - B + (B * length) / average : 1;
}

/** tf / (tf + k1), in [0, 1): BM25's saturation without its constant factor. */
export const saturate = (frequency: number, channel: Channel): number =>
	frequency / (frequency + (channel === 'gloss' ? GLOSS_K1 : K1));

/**
 * Word weights and saturation, after Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
 * (2009). K1 and B are the literature's own; the two title weights, the k1 of glosses and how both constants change
 * with a need's size were chosen on judged data (docs/matching.md has the measurements).
 */
import type { Channel } from './channels.ts';

/** Term-frequency saturation of a short need: how soon a repeated word stops counting. */
const K1 = 1.2;
/** The same for glosses, where a word's weight is spread over its meanings, so that half a word is already a mention. */
const GLOSS_K1 = 0.6;
/** How much a long text is discounted against a short need: 0 not at all, 1 in full proportion. */
const B = 0.75;
/** A need of this many different words is half verbose. */
const VERBOSE_WORDS = 40;
/** How much later a repeated word stops counting against a wholly verbose need. */
const VERBOSE_K1 = 5 / 3;
/** A word in a solution's title counts as this many in its body (BM25F field weight). */
export const DOCUMENT_TITLE_WEIGHT = 4;
/** A word in a need's title counts as this many in its body: the title is the need in the officer's own summary. */
export const NEED_TITLE_WEIGHT = 5;

/**
 * Inverse document frequency: ln(1 + (N - df + ½) / (df + ½)), the Robertson–Spärck Jones weight with 1 added inside
 * the logarithm (as Lucene does), so that it is above 0 also where more than half of the texts have the word.
 * @param documents N, texts in this language
 * @param frequency df, those that have the word; taken as at most N
 */
export function idf(documents: number, frequency: number): number {
	const df = Math.min(frequency, documents);
	return Math.log(1 + (documents - df + 0.5) / (df + 0.5));
}

/** How term frequencies count against one need. */
export interface Curve {
	b: number;
	k1: number;
}

/**
 * BM25's constants for a need of so many different words. A need of hundreds of words shares some of them with any
 * long text by chance, so a text's length is held against it the more, up to full proportion, the more words the need
 * has (Zhai & Lafferty, "A Study of Smoothing Methods for Language Models Applied to Information Retrieval" (2004),
 * find that verbose queries need more smoothing); and where length is divided out, a repeated word says more before it
 * saturates.
 *
 * verbosity v = words³ / (words³ + 40³), in [0, 1); b = ¾ + ¼·v; k1 = k1 of the channel · (1 + ⅔·v). The form of v is
 * our own, chosen on judged data (docs/matching.md).
 * @param words different words of the need that some text has, without grams
 */
export function curveFor(channel: Channel, words: number): Curve {
	const verbosity = words ** 3 / (words ** 3 + VERBOSE_WORDS ** 3);
	return {
		b: B + (1 - B) * verbosity,
		k1: (channel === 'gloss' ? GLOSS_K1 : K1) * (1 + (VERBOSE_K1 - 1) * verbosity)
	};
}

/** A field's length against the average: 1 - b + b·length/average; 1 where there is no average yet. */
export function lengthNorm(length: number, average: number, { b }: Curve): number {
	return average > 0 ? 1 - b + (b * length) / average : 1;
}

/** tf / (tf + k1), in [0, 1): BM25's saturation without its constant factor. */
export const saturate = (frequency: number, { k1 }: Curve): number => frequency / (frequency + k1);

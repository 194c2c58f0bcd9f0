import { NEED_TITLE_WEIGHT } from './bm25.ts';
import { isWord, type FieldCounts } from './channels.ts';

/** One term of a need: `weight` = (occurrences, those in the title counted five times) × idf. */
export interface NeedTerm {
	term: string;
	weight: number;
	idf: number;
}

/**
 * The weighted terms of a need in one channel, strongest first. Terms that no text has are kept out: they could only
 * scale every score alike.
 * @param idfOf 0 for a term that no text has
 */
export function needTerms(counts: FieldCounts, idfOf: (term: string) => number): NeedTerm[] {
	const frequency = new Map(counts.body);
	for (const [term, count] of counts.title)
		frequency.set(term, (frequency.get(term) ?? 0) + NEED_TITLE_WEIGHT * count);
	const terms: NeedTerm[] = [];
	for (const [term, count] of frequency) {
		const idf = idfOf(term);
		if (idf > 0) terms.push({ term, weight: count * idf, idf });
	}
	return terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}

/** Terms may say a text so many times over at most: of a need whose words nobody has, its characters alone count. */
const MOST_TIMES = 5;

/**
 * What a need's raw scores are divided by, so that a need of one word and one of a thousand compare: √Σ weight², times
 * √r where the terms say the text r times over. A Chinese text is read as words, as characters and as pairs of them,
 * which are found together or not at all: r terms of weight w are one of weight r·w, and n such groups have the norm
 * √n·r·w, not the √(n·r)·w of as many independent terms. r = Σ weight / Σ weight of words, 1 in English and about 4 in
 * Chinese; without it Chinese compared with Chinese would stand twice as high as any other pair of languages.
 */
export function needNorm(terms: readonly Pick<NeedTerm, 'term' | 'weight'>[]): number {
	let squares = 0;
	let all = 0;
	let words = 0;
	for (const { term, weight } of terms) {
		squares += weight * weight;
		all += weight;
		if (isWord(term)) words += weight;
	}
	return Math.sqrt(squares * Math.min(MOST_TIMES, words > 0 ? all / words : MOST_TIMES));
}

/**
 * From a raw score to [0, 1]: fit = z² / (1 + z²), z = max(0, raw) / norm. For words raw = Σ weight·saturation
 * (word-score.ts) and norm is `needNorm`; for meanings see meaning.ts.
 *
 * z compares needs of any length: a need with n equally strong words can reach at most √n, and a text that shares a
 * fixed number of them scores alike against long and short needs. At z = 1 (about the tenth best text of a large
 * catalogue on three judged sets) the fit is ½. Strictly increasing above 0, so it never changes an order.
 */
export function fitOf(rawScore: number, norm: number): number {
	if (norm <= 0 || rawScore <= 0) return 0;
	const z = rawScore / norm;
	return (z * z) / (1 + z * z);
}

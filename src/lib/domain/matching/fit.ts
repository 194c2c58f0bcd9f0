import { NEED_TITLE_WEIGHT } from './bm25.ts';
import type { FieldCounts } from './channels.ts';

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

/** √Σ weight²: what a need's raw scores are divided by. A need of one word and one of a thousand then compare. */
export function needNorm(terms: readonly Pick<NeedTerm, 'weight'>[]): number {
	let sum = 0;
	for (const { weight } of terms) sum += weight * weight;
	return Math.sqrt(sum);
}

/**
 * From word score to [0, 1]: fit = z² / (1 + z²), z = Σ weight·saturation / √Σ weight².
 *
 * z compares needs of any length: a need with n equally strong words can reach at most √n, and a text that shares a
 * fixed number of them scores alike against long and short needs. At z = 1 (about the tenth best text of a large
 * catalogue on three judged sets) the fit is ½. Strictly increasing, so it never changes an order.
 */
export function fitOf(rawScore: number, norm: number): number {
	if (norm <= 0 || rawScore <= 0) return 0;
	const z = rawScore / norm;
	return (z * z) / (1 + z * z);
}

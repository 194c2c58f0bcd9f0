import { curveFor, DOCUMENT_TITLE_WEIGHT, lengthNorm, saturate, type Curve } from './bm25.ts';
import { GLOSS_QUANTUM, isWord, type Channel } from './channels.ts';
import { needNorm, type NeedTerm } from './fit.ts';

/** What scoring must know of all texts of one channel: who has a term, and how long texts are. */
export interface TermSpace {
	channel: Channel;
	/** Texts that have this channel. */
	documents: number;
	averageTitle: number;
	averageBody: number;
	/** 0 for a term that no text has. */
	idf(term: string): number;
	/** A number for a term, the same for the life of the space; undefined when no text ever had it. */
	indexOf(term: string): number | undefined;
	termAt(index: number): string;
}

/** A text ready to score: the i-th term's number in its space and its counts, in parts of GLOSS_QUANTUM of a word. */
export interface IndexedText {
	terms: Uint32Array;
	title: Uint16Array;
	body: Uint16Array;
	titleLength: number;
	bodyLength: number;
}

/** A need's terms against one space: their weights by number. */
export interface NeedVector {
	/** Dense, since scoring looks into it for every term of every candidate; shorter than the space. */
	weights: Float64Array;
	/** `needNorm` over all terms. */
	norm: number;
	/** How often a text must say a word, for its length, to count. */
	curve: Curve;
}

/** The need's terms in the space's numbers. */
export function needVector(terms: readonly NeedTerm[], space: TermSpace): NeedVector {
	const known = terms.flatMap(({ term, weight }) => {
		const index = space.indexOf(term);
		return index === undefined ? [] : [{ index, weight }];
	});
	const weights = new Float64Array(known.reduce((most, { index }) => Math.max(most, index), -1) + 1);
	for (const { index, weight } of known) weights[index] = weight;
	const words = terms.filter(({ term }) => isWord(term)).length;
	return { weights, norm: needNorm(terms), curve: curveFor(space.channel, words) };
}

/**
 * Calls `each` with what every shared term adds: weight · saturation of (body / length norm + 4 · title / length norm),
 * which is BM25F. The one place where words become numbers: scores and explanations both come through here.
 */
function forEachShared(
	need: NeedVector,
	text: IndexedText,
	space: TermSpace,
	each: (term: number, value: number) => void
): void {
	const perBody = 1 / (GLOSS_QUANTUM * lengthNorm(text.bodyLength, space.averageBody, need.curve));
	const perTitle =
		DOCUMENT_TITLE_WEIGHT / (GLOSS_QUANTUM * lengthNorm(text.titleLength, space.averageTitle, need.curve));
	for (let i = 0; i < text.terms.length; i++) {
		const weight = need.weights[text.terms[i]!];
		if (!weight) continue;
		const frequency = text.body[i]! * perBody + text.title[i]! * perTitle;
		each(text.terms[i]!, weight * saturate(frequency, need.curve));
	}
}

/** Σ over shared terms; 0 and up. `fitOf` brings it into [0, 1]. */
export function wordScore(need: NeedVector, text: IndexedText, space: TermSpace): number {
	let sum = 0;
	forEachShared(need, text, space, (_, value) => (sum += value));
	return sum;
}

/** The shared terms that add most, strongest first. */
export function strongestTerms(
	need: NeedVector,
	text: IndexedText,
	space: TermSpace,
	limit: number
): string[] {
	const shared: { term: number; value: number }[] = [];
	forEachShared(need, text, space, (term, value) => shared.push({ term, value }));
	shared.sort((a, b) => b.value - a.value || a.term - b.term);
	return shared.slice(0, limit).map(({ term }) => space.termAt(term));
}

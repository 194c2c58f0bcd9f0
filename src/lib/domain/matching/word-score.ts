import { curveFor, DOCUMENT_TITLE_WEIGHT, lengthNorm, saturate, type Curve } from './bm25.ts';
import { GLOSS_QUANTUM, isWord, type Channel } from './channels.ts';
import { needNorm, type NeedTerm } from './fit.ts';
import type { IndexedText } from './indexed-text.ts';
import { TermTable, termKey } from './term-key.ts';

/** What scoring must know of all texts of one channel: who has a term, and how long texts are. */
export interface TermSpace {
	channel: Channel;
	/** Texts that have this channel. */
	documents: number;
	averageTitle: number;
	averageBody: number;
	/** 0 for a term that no text has. */
	idf(term: string): number;
}

/** A need's terms against one space. */
export interface NeedVector {
	/** Their weights by key. */
	weights: TermTable;
	/** `needNorm` over all terms. */
	norm: number;
	/** How often a text must say a word, for its length, to count. */
	curve: Curve;
}

/** The need's terms by their keys. */
export function needVector(terms: readonly NeedTerm[], space: TermSpace): NeedVector {
	const words = terms.filter(({ term }) => isWord(term)).length;
	return {
		weights: new TermTable(terms.map(({ term, weight }) => [termKey(term), weight])),
		norm: needNorm(terms),
		curve: curveFor(space.channel, words)
	};
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
	const { entries } = text;
	const n = entries.length / 2;
	for (let i = 0; i < n; i++) {
		const weight = need.weights.get(entries[i]!);
		if (weight === 0) continue;
		const counts = entries[n + i]!;
		const frequency = (counts & 0xffff) * perBody + (counts >>> 16) * perTitle;
		each(entries[i]!, weight * saturate(frequency, need.curve));
	}
}

/** Σ over shared terms; 0 and up. `fitOf` brings it into [0, 1]. */
export function wordScore(need: NeedVector, text: IndexedText, space: TermSpace): number {
	let sum = 0;
	forEachShared(need, text, space, (_, value) => (sum += value));
	return sum;
}

/** Those of the need's terms, shared with the text, that add most, strongest first. */
export function strongestTerms(
	terms: readonly NeedTerm[],
	need: NeedVector,
	text: IndexedText,
	space: TermSpace,
	limit: number
): NeedTerm[] {
	const values = new Map<number, number>();
	forEachShared(need, text, space, (key, value) => values.set(key, value));
	const shared = terms.flatMap((term) => {
		const value = values.get(termKey(term.term));
		return value === undefined ? [] : [{ term, value }];
	});
	return shared
		.sort((a, b) => b.value - a.value)
		.slice(0, limit)
		.map(({ term }) => term);
}

import { fitOf } from './fit.ts';

/**
 * What dense vectors add to problem fit: how near the need and the nearest passage of a solution are in meaning,
 * whatever their words and languages. Vectors are of unit length with their language's mean taken off
 * (language-means.ts); without that step a cosine says more about the language than about the text.
 */

/**
 * The cosine that counts as much as a word fit of ½ (fit.ts). Measured with multilingual-e5-small: texts that have
 * nothing in common stand at 0 ± 0.08, the tenth nearest of some hundreds at 0.15, an answer at 0.3 to 0.65.
 */
const HALF_AT = 0.4;

/** The passage of a text that is nearest to a query. */
export interface NearestPassage {
	/** Its place among the text's passages. */
	place: number;
	cosine: number;
}

/** The dot product of unit vectors: their cosine. */
export function cosine(a: Float32Array, b: Float32Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}

/** The nearest of a text's passages; undefined where it has none, or none that can be compared. */
export function nearestPassage(
	query: Float32Array,
	passages: readonly Float32Array[]
): NearestPassage | undefined {
	let nearest: NearestPassage | undefined;
	passages.forEach((passage, place) => {
		if (passage.length !== query.length) return;
		const near = cosine(query, passage);
		if (!nearest || near > nearest.cosine) nearest = { place, cosine: near };
	});
	return nearest;
}

/** From cosine to [0, 1] on the scale of word fits: `fitOf` with z = max(0, cosine) / 0.4. */
export const meaningFit = (near: number): number => fitOf(near, HALF_AT);

import { mostly } from '../shared/written-language.ts';

/**
 * A multilingual model puts texts of one language near each other whatever they say, so it would rank the need's own
 * language on top. Taking each language's mean vector off leaves what the texts say (Libovický, Rosa and Fraser 2020,
 * "On the Language Neutrality of Pre-trained Multilingual Representations", centering).
 */

/** Written languages; the two scripts of Chinese are one. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a text is to the model: E5 reads queries and passages differently, so their means differ. */
export const VECTOR_KINDS = ['query', 'passage'] as const;
export type VectorKind = (typeof VECTOR_KINDS)[number];

/** Means of unit vectors by kind and language; one that has no text yet is absent. */
export type LanguageMeans = Record<VectorKind, Partial<Record<Language, Float32Array>>>;

/** The language that a text is mostly in; English where nothing tells. */
export const languageOf = (text: string): Language => mostly(text) ?? 'en';

/** A running mean of vectors of one dimension. */
export class MeanVector {
	private sum: Float64Array | undefined;
	count = 0;

	/** @throws RangeError for another dimension than before */
	add(vector: ArrayLike<number>): void {
		this.sum ??= new Float64Array(vector.length);
		if (this.sum.length !== vector.length) throw new RangeError('another dimension');
		for (let i = 0; i < vector.length; i++) this.sum[i]! += vector[i]!;
		this.count++;
	}

	/** Undefined without vectors. */
	mean(): Float32Array | undefined {
		return this.sum && Float32Array.from(this.sum, (value) => value / this.count);
	}

	/** From now on what was added so far counts as no more than so many vectors. */
	countAsAtMost(most: number): void {
		if (!this.sum || this.count <= most) return;
		const share = most / this.count;
		for (let i = 0; i < this.sum.length; i++) this.sum[i]! *= share;
		this.count = most;
	}
}

/** A vector this near to the mean says nothing of its own. */
const NOTHING = 1e-6;

/**
 * `(v − mean) / |v − mean|`: a unit vector. Without a mean the vector itself; one that is the mean stays a unit
 * vector too, its own.
 * @throws RangeError for a mean of another dimension
 */
export function centre(vector: Float32Array, mean: Float32Array | undefined): Float32Array {
	if (!mean) return vector;
	if (mean.length !== vector.length) throw new RangeError('another dimension');
	const moved = new Float32Array(vector.length);
	let square = 0;
	for (let i = 0; i < moved.length; i++) {
		const value = vector[i]! - mean[i]!;
		moved[i] = value;
		square += value * value;
	}
	if (square < NOTHING * NOTHING) return vector;
	const scale = 1 / Math.sqrt(square);
	for (let i = 0; i < moved.length; i++) moved[i]! *= scale;
	return moved;
}

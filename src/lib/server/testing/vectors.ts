/** Random vectors as an embedder makes them: unit length, in clusters. */

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

export interface Clusters {
	/** A unit vector near the centre of a cluster chosen at random. */
	next(): Float32Array;
}

/**
 * Gaussian clusters about random centres. Two vectors of one cluster have a cosine of about 1 / (1 + spread²).
 * @param spread standard deviation within a cluster, as a share of that between the centres
 */
export function clusters(
	random: () => number,
	dimensions: number,
	options: { count: number; spread?: number }
): Clusters {
	const { count, spread = 0.8 } = options;
	// A table of normal deviates: making each anew would be most of a benchmark's time.
	const normals = Float32Array.from({ length: 1 << 16 }, () => normal(random));
	const deviate = () => normals[Math.floor(random() * normals.length)] as number;
	const centres = Array.from({ length: count }, () => Float32Array.from({ length: dimensions }, deviate));
	return {
		next() {
			const centre = centres[Math.floor(random() * count)] as Float32Array;
			return unit(centre.map((x) => x + spread * deviate()));
		}
	};
}

/** Documents of one to four passages, 2.5 on average, and queries from the same clusters. */
export function clusteredVectors(
	random: () => number,
	sizes: { documents: number; dimensions: number; queries: number }
): { documents: Float32Array[][]; queries: Float32Array[] } {
	const from = clusters(random, sizes.dimensions, { count: 20 });
	const passages = () => Array.from({ length: 1 + Math.floor(random() * 4) }, () => from.next());
	return {
		documents: Array.from({ length: sizes.documents }, passages),
		queries: Array.from({ length: sizes.queries }, () => from.next())
	};
}

function unit(vector: Float32Array): Float32Array {
	const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
	return vector.map((x) => x / length);
}

/** Box and Muller. */
const normal = (random: () => number): number =>
	Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

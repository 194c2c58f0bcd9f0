import { clusters, randomFrom, type Clusters } from '../../../src/lib/server/testing/vectors.ts';

const DIMENSIONS = 384;
export const SPACE = 'random 1';
const CLUSTERS = 2000;
const QUERIES = 200;

/** Vectors that stand for those of an embedder: seeded, random, in clusters. */
export interface RandomVectors {
	random: () => number;
	queries: Float32Array[];
	/** Of the next document: one passage to four, 2.5 on average. */
	passages(): Float32Array[];
}

/** Queries come first, so that every process has the same ones. */
export function randomVectors(): RandomVectors {
	const random = randomFrom(1);
	const from: Clusters = clusters(random, DIMENSIONS, { count: CLUSTERS });
	return {
		random,
		queries: Array.from({ length: QUERIES }, () => from.next()),
		passages: () => Array.from({ length: 1 + Math.floor(4 * random()) }, () => from.next())
	};
}

import { mustReach } from './measure.ts';

/** nDCG@10 that a ranking of the judged sets must have, by words and glosses alone and with an embedder. */
const MUSTS: Readonly<Record<string, { words: number; vectors: number }>> = {
	needs_en: { words: 0.765, vectors: 0.78 },
	sbir_golden: { words: 0.83, vectors: 0.85 },
	chorus: { words: 0.745, vectors: 0.75 },
	drcd_test: { words: 0.974, vectors: 0.974 },
	xquad_hk2zh: { words: 0.965, vectors: 0.974 },
	xquad_hk2en: { words: 0.8, vectors: 0.915 },
	xquad_en2hk: { words: 0.83, vectors: 0.93 },
	ntrex_tw2en: { words: 0.92, vectors: 0.985 },
	ntrex_en2tw: { words: 0.95, vectors: 0.985 }
};

/** Holds a set's figure to its must; a set that is not in the table has none. */
export function mustRank(set: string, ndcg10: number, hasVectors: boolean): void {
	const limit = MUSTS[set]?.[hasVectors ? 'vectors' : 'words'];
	if (limit !== undefined) mustReach(`${set} nDCG@10`, ndcg10, limit);
}

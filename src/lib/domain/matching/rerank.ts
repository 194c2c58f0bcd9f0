import { combineCriteria } from './combine.ts';
import type { Explanation } from './explanation.ts';
import { compareRanked } from './order.ts';
import type { Weights } from './weights.ts';

/** What re-ranking needs of an explanation: it never reads texts, so 300 of them re-rank well within a frame. */
export type Rerankable = Pick<Explanation, 'solutionId' | 'criteria' | 'gates' | 'weak'>;

export interface Reranked {
	solutionId: string;
	/** From 1. */
	rank: number;
	score: number;
	low: number;
	high: number;
}

/**
 * "What if the weights were these?": the same candidates in the order other weights give, computed in the page from
 * the explanations that it already holds. Nothing is saved: a published challenge keeps its weights.
 * Stable and deterministic: ties keep the order of `order.ts`.
 */
export function rerank(explanations: readonly Rerankable[], weights: Weights): Reranked[] {
	return explanations
		.map((item) => ({ item, ...combineCriteria(item.criteria, weights) }))
		.map(({ item, ...score }) => ({ id: item.solutionId, weak: item.weak, gates: item.gates, ...score }))
		.sort(compareRanked)
		.map(({ id, score, low, high }, index) => ({ solutionId: id, rank: index + 1, score, low, high }));
}

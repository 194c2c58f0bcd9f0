import { combineCriteria } from './combine.ts';
import type { Explanation } from './explanation.ts';
import { placeCandidates, scoreElsewhere, type Place, type Places } from './places.ts';
import type { Placeable, SlotPolicy } from './slots.ts';
import type { Weights } from './weights.ts';

/** What re-ranking needs of an explanation: it never reads texts, so 300 of them re-rank well within a frame. */
export type Rerankable = Pick<Explanation, 'solutionId' | 'criteria' | 'gates' | 'weak' | 'place'>;

export interface Reranked extends Place {
	solutionId: string;
	score: number;
	low: number;
	high: number;
}

/**
 * "What if the weights were these?": the same candidates in the order other weights give, places for newcomers and
 * another field included, computed in the page from the explanations that it already holds. Nothing is saved: a
 * published challenge keeps its weights. Stable and deterministic: ties keep the order of `order.ts`.
 */
export function rerank(
	explanations: readonly Rerankable[],
	weights: Weights,
	policy: SlotPolicy
): Reranked[] {
	const { ordered, placeOf } = placesUnder(explanations, weights, policy);
	return ordered.map(({ id, score, low, high }) => ({ ...placeOf(id)!, solutionId: id, score, low, high }));
}

/** The list that these weights give, to ask what would move one of its candidates (improvements.ts). */
export function placesUnder(
	explanations: readonly Rerankable[],
	weights: Weights,
	policy: SlotPolicy
): Places<Placeable & { low: number; high: number }> {
	const scored = explanations.map((item) => ({
		...(item.place ?? { supplierId: item.solutionId, exposure: 0, fitShare: 1, areas: [], full: false }),
		id: item.solutionId,
		weak: item.weak,
		gates: item.gates,
		elsewhere: scoreElsewhere(item.criteria, weights),
		...combineCriteria(item.criteria, weights)
	}));
	return placeCandidates(scored, policy);
}

import { combineCriteria, withReason } from './combine.ts';
import type { CriterionScore } from './explanation.ts';
import { compareRanked } from './order.ts';
import type { Scored } from './score.ts';
import { exchangePlaces, FIRST_TEN, type Placeable, type Slot, type SlotPolicy } from './slots.ts';
import type { Weights } from './weights.ts';

/** Where a candidate stands and where it would by score alone, both from 1. */
export interface Place {
	rank: number;
	byScore: number;
	/** Why it is among the first ten although others score more. */
	slot?: Slot;
}

/** A match list in its final order: by score, but for the places of slots.ts. */
export interface Places<T extends Placeable> {
	/** Final order. */
	ordered: readonly T[];
	byScore: readonly T[];
	policy: SlotPolicy;
	placeOf: (id: string) => Place | undefined;
}

/**
 * Orders candidates: tier, score, id (order.ts), then the places for newcomers and another field (slots.ts). Total,
 * deterministic and independent of the order of `candidates`. Who is displaced stands right after the first ten.
 */
export function placeCandidates<T extends Placeable>(
	candidates: readonly T[],
	policy: SlotPolicy
): Places<T> {
	const byScore = [...candidates].sort(compareRanked);
	const { displaced, chosen } = exchangePlaces(byScore, policy);
	const first = byScore.slice(0, FIRST_TEN);
	const ordered = [
		...first.filter((one) => !displaced.has(one)),
		...byScore.filter((one) => chosen.has(one)),
		...displacedInOrder(first, displaced),
		...byScore.slice(FIRST_TEN).filter((one) => !chosen.has(one))
	];
	const places = new Map<string, Place>();
	byScore.forEach((one, at) => {
		const slot = chosen.get(one);
		places.set(one.id, { rank: 0, byScore: at + 1, ...(slot ? { slot } : {}) });
	});
	ordered.forEach((one, at) => (places.get(one.id)!.rank = at + 1));
	return { ordered, byScore, policy, placeOf: (id) => places.get(id) };
}

const displacedInOrder = <T>(first: readonly T[], displaced: ReadonlySet<T>): T[] =>
	first.filter((one) => displaced.has(one));

/**
 * The rank that a candidate of a list would have if it were as `changed` says, everybody else as they are: the same
 * order, the places for newcomers and another field decided anew.
 */
export function rankIf<T extends Placeable>({ byScore, policy }: Places<T>, changed: T): number {
	const list = byScore.filter(({ id }) => id !== changed.id);
	const at = insertionPoint(list, changed);
	list.splice(at, 0, changed);
	const { displaced, chosen } = exchangePlaces(list, policy);
	const kept = FIRST_TEN - displaced.size;
	const above = (group: Iterable<T>) => [...group].filter((one) => compareRanked(one, changed) < 0).length;
	if (chosen.has(changed)) return kept + above(chosen.keys()) + 1;
	if (displaced.has(changed)) return FIRST_TEN + above(displaced) + 1;
	// Each exchange takes one out from above the place and puts one in, but for those between.
	return at < FIRST_TEN ? at + 1 - above(displaced) : at + 1 + chosen.size - above(chosen.keys());
}

function insertionPoint<T extends Placeable>(sorted: readonly T[], one: T): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compareRanked(sorted[middle]!, one) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * The score with the solution's application areas taken as unknown: what a solution from another field is judged by,
 * since its area counts against it and is what it is there for.
 */
export function scoreElsewhere(criteria: readonly CriterionScore[], weights: Weights): number {
	const reasons = criteria.find(({ criterion }) => criterion === 'capability')?.reasons ?? [];
	const at = reasons.findIndex(({ key, value }) => key === 'areas' && value === 0);
	return combineCriteria(at < 0 ? criteria : withReason(criteria, 'capability', at, null), weights).score;
}

/** A scored candidate as its place is decided. @param exposure of its supplier (exposure.ts) */
export function placeable(
	scored: Scored,
	exposure: number,
	weights: Weights
): Placeable & { scored: Scored } {
	const { id, score, fitShare, weak, gates, candidate, criteria } = scored;
	const { organisationId, areas, capacity, activeTrials } = candidate.facts;
	return {
		id,
		score,
		weak,
		gates,
		elsewhere: areas.length > 0 ? scoreElsewhere(criteria, weights) : score,
		fitShare,
		supplierId: organisationId,
		exposure,
		areas,
		full: capacity !== undefined && capacity <= activeTrials,
		scored
	};
}

import { combineCriteria, withReason } from './combine.ts';
import type { CriterionScore, GateResult, Improvement, Reason } from './explanation.ts';
import { gatesWith } from './gates.ts';
import { hasFailedGate } from './order.ts';
import { rankIf, scoreElsewhere, type Places } from './places.ts';
import type { Placeable } from './slots.ts';
import type { Weights } from './weights.ts';

/** Improvements shown: the ones that would move the candidate most. */
const IMPROVEMENTS = 5;
/** The key of the one improvement that no part of a criterion asks for: any certificate that answers the gate. */
const SECURITY = 'security-certificate';

/** What improvements are reckoned from: a scored candidate, or a row of the page under other weights. */
export interface Improvable {
	id: string;
	criteria: readonly CriterionScore[];
	gates: readonly GateResult[];
	score: number;
}

/**
 * "With ISO 27001 it would be third": for each part that evidence could raise, the score and, below the first place,
 * the rank that the candidate would have with it, everybody else as they are. A failed gate that the same evidence
 * answers is passed then. Best rank first, then best score.
 *
 * Problem fit is not among them (its words are what it is), nor are past trials: only another trial could change them.
 * @param list the whole list under the same weights; undefined for readers who may not know of the others
 */
export function improvementsOf(
	candidate: Improvable,
	weights: Weights,
	list: Places<Placeable> | undefined
): Improvement[] {
	const own = list?.byScore.find(({ id }) => id === candidate.id);
	const rank = list && own && list.placeOf(own.id)?.rank;
	// Who stands first cannot move up: it is only told what would raise its score.
	const below = list && own && rank !== 1 ? { list, own } : undefined;
	const found = candidate.criteria.flatMap((criterion) =>
		criterion.reasons.flatMap((reason, place): Improvement[] => {
			const best = atBest(criterion, reason);
			if (best === undefined || best <= (reason.value ?? -1)) return [];
			const raised = withReason(candidate.criteria, criterion.criterion, place, best);
			return [improvement(criterion, reason, raised)];
		})
	);
	if (below && asksOnlyTheGate(candidate))
		found.push(improvement({ criterion: 'governance' }, { key: SECURITY }, candidate.criteria));
	return found
		.filter((one) => one.score > candidate.score || (one.rank ?? Infinity) < (rank ?? 0))
		.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.score - a.score)
		.slice(0, IMPROVEMENTS);

	function improvement(
		{ criterion }: Pick<CriterionScore, 'criterion'>,
		{ key, values }: Pick<Reason, 'key' | 'values'>,
		raised: readonly CriterionScore[]
	): Improvement {
		const { score } = combineCriteria(raised, weights);
		const then = below && improved(below.own, below.list, { key, values }, raised, weights);
		return {
			criterion,
			key,
			...(values ? { values } : {}),
			score,
			...(below && then ? { rank: rankIf(below.list, then) } : {})
		};
	}
}

/** The most that evidence could make of a part, in [0, 1]; undefined where none could. */
function atBest({ criterion }: CriterionScore, { key, values }: Reason): number | undefined {
	if (criterion === 'problem-fit' || key === 'past-trials') return undefined;
	// One more piece of evidence than there is (trial-evidence.ts).
	return key === 'documents' ? 1 - 2 ** -(Number(values?.['count'] ?? 0) + 1) : 1;
}

/** Whether security fails although the need names no certificate that would answer it. */
function asksOnlyTheGate({ criteria, gates }: Improvable): boolean {
	const fails = (after: readonly GateResult[]) =>
		hasFailedGate(after.filter(({ gate }) => gate === 'security'));
	const parts = criteria.flatMap(({ reasons }) => reasons);
	return fails(gates) && parts.every((part) => fails(gatesWith(gates, part)));
}

/** The candidate as its place would be decided with one part raised. */
function improved(
	own: Placeable,
	{ policy }: Places<Placeable>,
	part: Pick<Reason, 'key' | 'values'>,
	raised: readonly CriterionScore[],
	weights: Weights
): Placeable {
	const { score } = combineCriteria(raised, weights);
	return {
		...own,
		score,
		gates: gatesWith(own.gates, part),
		elsewhere: scoreElsewhere(raised, weights),
		areas: part.key === 'areas' ? policy.needAreas : own.areas,
		full: own.full && part.key !== 'capacity'
	};
}

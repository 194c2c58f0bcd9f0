import { isAsked } from './combine.ts';
import type { Explanation } from './explanation.ts';
import { CRITERIA, type Criterion } from './weights.ts';

export interface ComparedCriterion {
	criterion: Criterion;
	/** Share of the asked weight, in [0, 1]. */
	share: number;
	a: number | null;
	b: number | null;
	/** Points of 100 by which this criterion speaks for `a` (negative: for `b`); null where one of them is unknown. */
	points: number | null;
}

/**
 * Two candidates of one need, criterion by criterion, the one that separates them most first. Criteria that the need
 * does not ask about are left out.
 */
export function compareExplanations(a: Explanation, b: Explanation): ComparedCriterion[] {
	const of = (explanation: Explanation, name: Criterion) =>
		explanation.criteria.find(({ criterion }) => criterion === name);
	const asked = CRITERIA.filter((name) => {
		const one = of(a, name) ?? of(b, name);
		return one !== undefined && isAsked(one);
	});
	const total = asked.reduce((sum, name) => sum + a.weights[name], 0);
	const rows = asked.map((criterion): ComparedCriterion => {
		const share = total > 0 ? a.weights[criterion] / total : 0;
		const left = of(a, criterion)?.value ?? null;
		const right = of(b, criterion)?.value ?? null;
		const points = left === null || right === null ? null : 100 * share * (left - right);
		return { criterion, share, a: left, b: right, points };
	});
	return rows.sort((x, y) => Math.abs(y.points ?? 0) - Math.abs(x.points ?? 0));
}

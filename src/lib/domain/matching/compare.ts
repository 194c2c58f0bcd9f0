import { isAsked } from './combine.ts';
import type { Explanation } from './explanation.ts';
import { CRITERIA, type Criterion } from './weights.ts';

export interface ComparedCriterion {
	criterion: Criterion;
	/** Share of the asked weight, in [0, 1]. */
	share: number;
	/** In [0, 1]; null where nothing is known. */
	a: number | null;
	b: number | null;
	/** Points of 100 by which this criterion speaks for `a` (negative: for `b`). */
	points: number;
}

/**
 * Two candidates of one need, criterion by criterion, the one that separates them most first. Criteria that the need
 * does not ask about are left out.
 *
 * points = 100 · share · (a − b), where an unknown value stands for the candidate's score: a mean over what is known is
 * the same mean with everything unknown put at it. So the points add up to the difference of the two scores.
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
		const points = 100 * share * ((left ?? a.score / 100) - (right ?? b.score / 100));
		return { criterion, share, a: left, b: right, points };
	});
	return rows.sort((x, y) => Math.abs(y.points) - Math.abs(x.points));
}

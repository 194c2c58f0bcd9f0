import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineCriteria, isAsked } from './combine.ts';
import { compareExplanations } from './compare.ts';
import type { Explanation } from './explanation.ts';
import { arbitraryExplanation } from './matching-arbitraries.ts';

/** Two candidates of one need: asked the same, under the same weights, each with unknowns of its own. */
const arbitraryPair = fc.tuple(arbitraryExplanation, arbitraryExplanation).map(([a, other]) => {
	const criteria = a.criteria.map((one) => {
		const theirs = other.criteria.find(({ criterion }) => criterion === one.criterion)!;
		return isAsked(one) && isAsked(theirs) ? theirs : one;
	});
	const b: Explanation = { ...other, criteria, weights: a.weights, ...combineCriteria(criteria, a.weights) };
	return [a, b] as const;
});
/** Whether a score says anything: where no criterion that counts is known it is 0, and means nothing. */
const scored = ({ criteria, weights }: Explanation) =>
	criteria.some((one) => isAsked(one) && one.value !== null && weights[one.criterion] > 0);

describe('a comparison of two candidates', () => {
	it('has every criterion that the need asks about, once, the one that separates them most first', () => {
		fc.assert(
			fc.property(arbitraryPair, ([a, b]) => {
				const rows = compareExplanations(a, b);
				const asked = a.criteria.filter(isAsked).map(({ criterion }) => criterion);
				expect(rows.map(({ criterion }) => criterion).toSorted()).toEqual(asked.toSorted());
				const points = rows.map((row) => Math.abs(row.points));
				expect(points).toEqual(points.toSorted((x, y) => y - x));
			})
		);
	});

	it('adds up to the difference of the scores, whatever is unknown', () => {
		fc.assert(
			fc.property(arbitraryPair, ([a, b]) => {
				fc.pre(scored(a) && scored(b));
				const sum = compareExplanations(a, b).reduce((all, { points }) => all + points, 0);
				expect(sum).toBeCloseTo(a.score - b.score, 6);
			})
		);
	});

	it('turned round is the same with the other sign', () => {
		fc.assert(
			fc.property(arbitraryPair, ([a, b]) => {
				const back = new Map(compareExplanations(b, a).map((row) => [row.criterion, row]));
				for (const { criterion, points, ...row } of compareExplanations(a, b)) {
					expect(back.get(criterion)?.points).toBeCloseTo(-points, 9);
					expect(back.get(criterion)).toMatchObject({ a: row.b, b: row.a });
				}
			})
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineCriteria, combineReasons, withReason } from './combine.ts';
import { explanationSchema } from './explanation.ts';
import { arbitraryCriteria, arbitraryExplanation, arbitraryWeights } from './matching-arbitraries.ts';
import { recomputeScore } from './recompute.ts';

describe('combining reasons and criteria', () => {
	it('averages known parts by their shares and widens the range by the unknown ones', () => {
		const estimate = combineReasons([
			{ share: 2, value: 1 },
			{ share: 1, value: 0.4 },
			{ share: 1, value: null }
		]);
		expect(estimate.value).toBeCloseTo(0.8);
		expect(estimate.low).toBeCloseTo(0.6);
		expect(estimate.high).toBeCloseTo(0.85);
	});

	it('knows nothing where everything is unknown, and asks nothing where there are no parts', () => {
		expect(combineReasons([{ share: 1, value: null }])).toEqual({ value: null, low: 0, high: 1 });
		expect(combineReasons([])).toEqual({ value: null, low: 0, high: 0 });
	});

	it('keeps the score inside its range, and the range inside 0 to 100', () => {
		fc.assert(
			fc.property(arbitraryCriteria, arbitraryWeights, (criteria, weights) => {
				const { score, low, high } = combineCriteria(criteria, weights);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(100 + 1e-9);
				const known = criteria.some(
					({ criterion, value, reasons }) => reasons.length > 0 && value !== null && weights[criterion] > 0
				);
				if (!known) return;
				expect(score).toBeGreaterThanOrEqual(low - 1e-9);
				expect(score).toBeLessThanOrEqual(high + 1e-9);
			})
		);
	});

	it('is monotone: raising any known part never lowers the score or its range', () => {
		fc.assert(
			fc.property(arbitraryCriteria, arbitraryWeights, fc.nat(), fc.nat(), (criteria, weights, at, place) => {
				const { criterion, reasons } = criteria[at % criteria.length]!;
				const reason = reasons[place % Math.max(reasons.length, 1)];
				if (!reason || reason.value === null) return;
				const raised = withReason(criteria, criterion, place % reasons.length, (reason.value + 1) / 2);
				const before = combineCriteria(criteria, weights);
				const after = combineCriteria(raised, weights);
				expect(after.score).toBeGreaterThanOrEqual(before.score - 1e-9);
				expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-9);
				expect(after.high).toBeGreaterThanOrEqual(before.high - 1e-9);
			})
		);
	});
});

describe('recomputeScore', () => {
	it('gives exactly the displayed score from the JSON alone', () => {
		fc.assert(
			fc.property(arbitraryExplanation, (explanation) => {
				const read = explanationSchema.parse(JSON.parse(JSON.stringify(explanation)));
				expect(recomputeScore(read)).toEqual({
					score: explanation.score,
					low: explanation.low,
					high: explanation.high
				});
			})
		);
	});
});

import fc from 'fast-check';
import { combineCriteria, combineReasons } from './combine.ts';
import type { CriterionScore, Explanation, Reason } from './explanation.ts';
import { CRITERIA, type Weights } from './weights.ts';

/** Random parts of explanations, for property tests. */

const unit = fc.double({ min: 0, max: 1, noNaN: true });

export const arbitraryReason: fc.Arbitrary<Reason> = fc.record({
	key: fc.constantFrom('words', 'trl', 'capacity', 'certification'),
	share: fc.constantFrom(0.5, 1, 2, 4),
	value: fc.option(unit, { nil: null }),
	quotes: fc.constant([])
});

export const arbitraryWeights: fc.Arbitrary<Weights> = fc
	.tuple(...CRITERIA.map(() => fc.integer({ min: 0, max: 100 })))
	.filter((values) => values.some((value) => value > 0))
	.map((values) => Object.fromEntries(CRITERIA.map((name, i) => [name, values[i]])) as Weights);

export const arbitraryCriteria: fc.Arbitrary<CriterionScore[]> = fc
	.tuple(...CRITERIA.map(() => fc.array(arbitraryReason, { maxLength: 5 })))
	.map((all) =>
		CRITERIA.map((criterion, i) => {
			const reasons = all[i] ?? [];
			return { criterion, ...combineReasons(reasons), reasons };
		})
	);

export const arbitraryExplanation: fc.Arbitrary<Explanation> = fc
	.record({ criteria: arbitraryCriteria, weights: arbitraryWeights, weak: fc.boolean(), id: fc.nat() })
	.map(({ criteria, weights, weak, id }) => ({
		method: 'match-1',
		challengeId: 'need',
		solutionId: `solution-${id}`,
		weights,
		gates: [],
		criteria,
		weak,
		...combineCriteria(criteria, weights),
		missing: [],
		questions: [],
		improvements: []
	}));

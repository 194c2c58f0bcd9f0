import fc from 'fast-check';
import { combineCriteria, combineReasons } from './combine.ts';
import type { CriterionScore, Explanation, GateResult, Reason } from './explanation.ts';
import { METHOD } from './ranking.ts';
import type { Placeable, SlotPolicy } from './slots.ts';
import { CRITERIA, type Weights } from './weights.ts';

/** Random parts of explanations, for property tests. */

const unit = fc.double({ min: 0, max: 1, noNaN: true });

const arbitraryReason: fc.Arbitrary<Reason> = fc.record({
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

/** Among them those on and on either side of the half that a place for another field asks for. */
const arbitraryFitShare = fc.constantFrom(0.3, 0.49, 0.5, 0.8, 1);

const GATES: readonly GateResult[][] = [
	[],
	[{ gate: 'security', result: 'unknown', reason: 'certificate-unknown' }],
	[{ gate: 'security', result: 'fail', reason: 'certificate-missing' }]
];

export const arbitraryExplanation: fc.Arbitrary<Explanation> = fc
	.record({
		criteria: arbitraryCriteria,
		weights: arbitraryWeights,
		weak: fc.boolean(),
		gates: fc.constantFrom(...GATES),
		id: fc.nat(),
		supplier: fc.nat({ max: 40 }),
		exposure: fc.constantFrom(0, 0.2, 0.5, 1, 3),
		fitShare: arbitraryFitShare,
		areas: fc.subarray(['transport', 'health', 'drainage'], { maxLength: 2 })
	})
	.map(({ criteria, weights, weak, gates, id, supplier, exposure, fitShare, areas }) => ({
		method: METHOD,
		challengeId: 'need',
		solutionId: `solution-${id}`,
		weights,
		gates,
		criteria,
		weak,
		place: {
			rank: 1,
			byScore: 1,
			supplierId: `supplier-${supplier}`,
			exposure,
			fitShare,
			areas,
			full: false
		},
		...combineCriteria(criteria, weights),
		missing: [],
		questions: [],
		improvements: []
	}));

/**
 * Candidates of one list with ids of their own: mostly answers with scores close together, so that places for newcomers
 * and another field are given often.
 */
export const arbitraryPlaceables: fc.Arbitrary<Placeable[]> = fc.uniqueArray(
	fc.record({
		id: fc.nat({ max: 500 }).map((n) => `solution-${n}`),
		score: fc.integer({ min: 50, max: 100 }),
		elsewhere: fc.integer({ min: 100, max: 110 }),
		weak: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
		gates: fc.integer({ min: 0, max: 5 }).map((n) => GATES[n < 2 ? n + 1 : 0]!),
		supplierId: fc.nat({ max: 30 }).map((n) => `supplier-${n}`),
		exposure: fc.constantFrom(0, 0.2, 0.5, 1, 3),
		fitShare: arbitraryFitShare,
		areas: fc.subarray(['transport', 'health', 'drainage'], { maxLength: 2 }),
		full: fc.integer({ min: 0, max: 5 }).map((n) => n === 0)
	}),
	{ maxLength: 40, selector: ({ id }) => id }
);

export const arbitraryPolicy: fc.Arbitrary<SlotPolicy> = fc.record({
	newcomers: fc.integer({ min: 0, max: 3 }),
	crossField: fc.boolean(),
	needAreas: fc.subarray(['transport', 'health'])
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyChallengeContent } from '../../challenge/challenge.ts';
import type { CriterionScore } from '../explanation.ts';
import type { SolutionFacts } from '../facts.ts';
import { capability } from './capability.ts';
import { delivery } from './delivery.ts';
import { governance } from './governance.ts';
import { maturity } from './maturity.ts';
import { problemFit } from './problem-fit.ts';
import { trialEvidence } from './trial-evidence.ts';

const NOW = '2026-11-23T00:00:00.000Z';
const CODES = ['computer-vision', 'iot', 'drones'];

const arbitraryFacts: fc.Arbitrary<SolutionFacts> = fc.record(
	{
		organisationId: fc.constant('supplier-1'),
		verification: fc.constant('verified' as const),
		technologies: fc.subarray(CODES),
		areas: fc.subarray(CODES),
		publicReferences: fc.nat({ max: 2 }),
		otherReferences: fc.nat({ max: 2 }),
		deploymentModels: fc.subarray(['on-premises', 'government-cloud'] as const),
		dataLocations: fc.subarray(['hong-kong', 'overseas'] as const),
		certifications: fc.subarray(['iso-27001', 'iso-42001'] as const),
		languages: fc.subarray(['en', 'tc', 'sc'] as const),
		evidence: fc.nat({ max: 3 }),
		activeTrials: fc.nat({ max: 2 }),
		pastTrials: fc.array(
			fc.record({
				decision: fc.constantFrom('scale' as const, 'stop' as const),
				achieved: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
				closedAt: fc.constant('2025-11-23T00:00:00.000Z')
			}),
			{ maxLength: 3 }
		),
		trl: fc.integer({ min: 1, max: 9 }),
		trialPrice: fc.nat({ max: 300_000 }),
		capacity: fc.nat({ max: 3 }),
		weeksToStart: fc.nat({ max: 30 })
	},
	{
		requiredKeys: [
			'organisationId',
			'verification',
			'technologies',
			'areas',
			'publicReferences',
			'otherReferences',
			'deploymentModels',
			'dataLocations',
			'certifications',
			'languages',
			'evidence',
			'activeTrials',
			'pastTrials'
		]
	}
);

/** A need that asks for everything. */
const need = {
	...emptyChallengeContent(),
	capabilities: [{ text: { en: 'find silt' }, must: true }],
	technologies: CODES.slice(0, 2),
	areas: CODES.slice(1),
	constraints: {
		...emptyChallengeContent().constraints,
		dataLocations: ['hong-kong' as const],
		deploymentModels: ['on-premises' as const],
		certifications: ['iso-27001' as const],
		languages: ['en' as const, 'tc' as const]
	},
	budget: { min: 0, max: 150_000 },
	trialStart: '2026-12-21'
};

const score = (facts: SolutionFacts, coverage: number | null = 0.5): CriterionScore[] => [
	problemFit({ via: 'same', fit: 0.5 }),
	capability(need, facts, [coverage]),
	maturity(need, facts),
	trialEvidence(facts, NOW, 0.6),
	governance(need, facts),
	delivery(need, facts, NOW)
];

/** Each kind of fact as if nobody had stated it. */
const FORGET: Partial<SolutionFacts>[] = [
	{ technologies: [] },
	{ areas: [] },
	{ publicReferences: 0, otherReferences: 0 },
	{ deploymentModels: [] },
	{ dataLocations: [] },
	{ certifications: [] },
	{ languages: [] },
	{ evidence: 0 },
	{ pastTrials: [] }
];
const OPTIONAL = ['trl', 'trialPrice', 'capacity', 'weeksToStart'] as const;

const within = (facts: SolutionFacts, less: SolutionFacts) => {
	const known = score(facts);
	score(less).forEach((criterion, i) => {
		expect(criterion.low).toBeLessThanOrEqual(known[i]!.low + 1e-12);
		expect(criterion.high).toBeGreaterThanOrEqual(known[i]!.high - 1e-12);
	});
};

describe('what nobody has stated', () => {
	it('keeps every value inside its range, and the range inside 0 to 1', () => {
		fc.assert(
			fc.property(arbitraryFacts, (facts) => {
				for (const { value, low, high, reasons } of score(facts)) {
					expect(low).toBeGreaterThanOrEqual(0);
					expect(high).toBeLessThanOrEqual(1 + 1e-12);
					expect(reasons.some((reason) => reason.value === null)).toBe(high - low > 1e-12);
					if (value === null) continue;
					expect(value).toBeGreaterThanOrEqual(low - 1e-12);
					expect(value).toBeLessThanOrEqual(high + 1e-12);
				}
			})
		);
	});

	it('widens the range and never moves it: it counts neither as nothing nor as full', () => {
		fc.assert(
			fc.property(arbitraryFacts, (facts) => {
				for (const nothing of FORGET) within(facts, { ...facts, ...nothing });
				for (const name of OPTIONAL) {
					const { [name]: _, ...less } = facts;
					within(facts, less);
				}
			})
		);
	});
});

describe('a better fact', () => {
	it('never lowers a criterion', () => {
		const full = { trl: 5, trialPrice: 200_000, capacity: 1, weeksToStart: 10 };
		fc.assert(
			fc.property(arbitraryFacts, (any) => {
				const facts = { ...any, ...full };
				for (const better of [{ trl: 6 }, { trialPrice: 170_000 }, { capacity: 3 }, { weeksToStart: 5 }])
					score({ ...facts, ...better }).forEach(({ value }, i) => {
						expect(value ?? 0).toBeGreaterThanOrEqual((score(facts)[i]!.value ?? 0) - 1e-12);
					});
			})
		);
	});
});

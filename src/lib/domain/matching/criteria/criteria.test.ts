import { describe, expect, it } from 'vitest';
import { emptyChallengeContent } from '../../challenge/challenge.ts';
import { unknownFacts as unknown } from '../facts-fixtures.ts';
import type { SolutionFacts } from '../facts.ts';
import { capability } from './capability.ts';
import { delivery } from './delivery.ts';
import { governance } from './governance.ts';
import { maturity } from './maturity.ts';
import { problemFit } from './problem-fit.ts';
import { trialEvidence } from './trial-evidence.ts';

const NOW = '2026-11-23T00:00:00.000Z';
const need = emptyChallengeContent();

describe('a solution of which only the words are known', () => {
	it('has a value for problem fit alone, so that fit decides the order', () => {
		expect(problemFit({ via: 'same', fit: 0.4 }).value).toBe(0.4);
		for (const criterion of [
			capability(need, unknown, []),
			maturity(need, unknown),
			trialEvidence(unknown, NOW),
			governance(need, unknown),
			delivery(need, unknown, NOW)
		])
			expect(criterion.value).toBeNull();
	});
});

describe('capability', () => {
	const asking = {
		...need,
		capabilities: [
			{ text: { en: 'detect silt' }, must: true },
			{ text: { en: 'count vehicles' }, technology: 'computer-vision', must: false }
		],
		technologies: ['computer-vision', 'iot']
	};

	it('weighs a must twice, takes a named technology as full, and shares of lists', () => {
		const facts = { ...unknown, technologies: ['computer-vision'] };
		expect(capability(asking, facts, [0.5, 0]).value).toBeCloseTo((2 * 0.5 + 1 + 0.5) / 4);
	});

	it('says that only a technology is named, unless the text says all that is asked', () => {
		const facts = { ...unknown, technologies: ['computer-vision'] };
		const keys = (said: number | null) =>
			capability(asking, facts, [0.5, said])
				.reasons.slice(0, 2)
				.map(({ key, value }) => [key, value]);
		for (const said of [null, 0, 0.9])
			expect(keys(said)).toEqual([
				['capability', 0.5],
				['capability-technology', 1]
			]);
		expect(keys(1)[1]).toEqual(['capability', 1]);
	});

	it('leaves out what cannot be known', () => {
		const { value, low, high } = capability(asking, unknown, [0.5, null]);
		expect(value).toBeCloseTo(0.5);
		expect(low).toBeCloseTo(1 / 4);
		expect(high).toBeCloseTo(3 / 4);
	});
});

describe('maturity', () => {
	it('is full from the level asked for and falls by a quarter a level below it', () => {
		const trl = (level: number) => maturity(need, { ...unknown, trl: level }).value;
		expect(trl(9)).toBe(1);
		expect(trl(7)).toBe(1);
		expect(trl(6)).toBe(0.75);
		expect(trl(2)).toBe(0);
	});
});

describe('trial evidence', () => {
	const trial = (decision: 'scale' | 'stop', closedAt: string, achieved: number | null = null) => ({
		...unknown,
		pastTrials: [{ decision, closedAt, achieved }]
	});

	it('shrinks towards how trials in the lab end, less with more trials', () => {
		const one = trial('stop', NOW).pastTrials;
		const value = (count: number, mean: number) =>
			trialEvidence({ ...unknown, pastTrials: Array(count).fill(one[0]) }, NOW, mean).value ?? 0;
		expect(value(1, 0.8)).toBeCloseTo((2 * 0.8) / 3);
		expect(value(1, 0.8)).toBeGreaterThan(value(1, 0.2));
		expect(value(6, 0.8)).toBeLessThan(value(1, 0.2) + 0.1);
	});

	it('shrinks one success towards one half where no lab is known, and more so when it is old', () => {
		const fresh = trialEvidence(trial('scale', NOW), NOW).value ?? 0;
		const old = trialEvidence(trial('scale', '2020-11-23T00:00:00.000Z'), NOW).value ?? 0;
		expect(fresh).toBeCloseTo((2 * 0.5 + 1) / 3);
		expect(old).toBeGreaterThan(0.5);
		expect(old).toBeLessThan(fresh);
	});

	it('counts measured results as much as the decision', () => {
		expect(trialEvidence(trial('stop', NOW, 1), NOW).value).toBeCloseTo(0.5);
	});
});

describe('governance', () => {
	const asking = {
		...need,
		constraints: {
			...need.constraints,
			dataLocations: ['hong-kong' as const],
			certifications: ['iso-27001' as const, 'iso-42001' as const]
		}
	};

	it('asks nothing where the need states no constraint', () => {
		expect(governance(need, unknown)).toMatchObject({ value: null, low: 0, high: 0, reasons: [] });
	});

	it('scores each stated constraint, unknown where the solution lists nothing of the kind', () => {
		const facts = { ...unknown, certifications: ['iso-27001' as const] };
		const result = governance(asking, facts);
		expect(result.reasons.map(({ value }) => value)).toEqual([null, 1, 0]);
		expect(result.value).toBe(0.5);
	});
});

describe('delivery', () => {
	const asking = { ...need, budget: { min: 0, max: 100_000 }, trialStart: '2026-12-21' };
	const values = (facts: Partial<SolutionFacts>) =>
		delivery(asking, { ...unknown, ...facts }, NOW).reasons.map(({ value }) => value);

	it('is full within budget, in time and with hands free', () => {
		expect(values({ trialPrice: 100_000, weeksToStart: 3, capacity: 1 })).toEqual([1, 1, 1]);
	});

	it('falls with the excess, with lateness, and to nothing without capacity', () => {
		const [budget, timeline, capacity] = values({
			trialPrice: 150_000,
			weeksToStart: 10,
			capacity: 2,
			activeTrials: 2
		});
		expect(budget).toBeCloseTo(0.5);
		expect(timeline).toBeGreaterThan(0);
		expect(timeline).toBeLessThan(1);
		expect(capacity).toBe(0);
	});
});

import { describe, expect, it } from 'vitest';
import { combineCriteria, combineReasons } from './combine.ts';
import { explain } from './explain.ts';
import type { GateResult, Reason } from './explanation.ts';
import type { Scored } from './score.ts';
import { DEFAULT_WEIGHTS, type Criterion } from './weights.ts';

const part = (key: string, value: number | null): Reason => ({ key, share: 1, value, quotes: [] });

/** Only what notes are made from. */
function explained(name: Criterion, reasons: Reason[], gates: GateResult[] = []) {
	const criteria = [{ criterion: name, ...combineReasons(reasons), reasons }];
	const scored = { id: 'one', criteria, gates, ...combineCriteria(criteria, DEFAULT_WEIGHTS) };
	return explain('need', scored as unknown as Scored, DEFAULT_WEIGHTS, undefined, {});
}
const keys = (notes: { key: string }[]) => notes.map(({ key }) => key);

describe('what is missing', () => {
	it('is whatever is stated and short of what is asked, by however little', () => {
		const short = ['technologies', 'areas', 'trl', 'languages', 'budget', 'timeline'];
		const { missing } = explained(
			'capability',
			short.map((key) => part(key, 0.75))
		);
		expect(keys(missing)).toEqual(short.map((key) => `missing.${key}`));
		expect(
			explained(
				'capability',
				short.map((key) => part(key, 1))
			).missing
		).toEqual([]);
	});

	it('is of guesses only what is less likely than not', () => {
		const guessed = (value: number) => explained('capability', [part('capability', value)]).missing;
		expect(guessed(0.6)).toEqual([]);
		expect(keys(guessed(0.4))).toEqual(['missing.capability']);
	});

	it('says once what a gate says too', () => {
		const gate: GateResult = { gate: 'data-residency', result: 'fail', reason: 'location-not-accepted' };
		const { missing } = explained('governance', [part('data-location', 0), part('deployment', 0)], [gate]);
		expect(keys(missing)).toEqual(['gate-reason.location-not-accepted', 'missing.deployment']);
	});
});

describe('what is unknown', () => {
	it('is asked, once', () => {
		const gate: GateResult = { gate: 'data-residency', result: 'unknown', reason: 'location-unknown' };
		const { questions } = explained(
			'governance',
			[part('data-location', null), part('deployment', null)],
			[gate]
		);
		expect(keys(questions)).toEqual(['gate-question.location-unknown', 'question.deployment']);
		const alone = explained('governance', [part('data-location', null)]).questions;
		expect(keys(alone)).toEqual(['question.data-location']);
	});
});

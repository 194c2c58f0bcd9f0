import { describe, expect, it } from 'vitest';
import { rowsToShow } from './draft-rows.ts';

interface Row {
	text?: string;
	must?: boolean;
}
const empty = (): Row => ({ must: true });
const a: Row = { text: 'a', must: false };
const b: Row = { text: 'b' };

describe('the rows of a list', () => {
	it('are those stored and an empty one with its defaults', () => {
		expect(rowsToShow([a, b], undefined, empty).map(({ value }) => value)).toEqual([a, b, { must: true }]);
	});
	it('are those typed after a refusal, the ones below as new', () => {
		// The first of two was emptied: the second stays where it is.
		expect(rowsToShow([a, b], [{}, { text: 'b' }, { must: true }], empty)).toEqual([
			{ value: a, fresh: false },
			{ value: b, fresh: false },
			{ value: { must: true }, fresh: false }
		]);
	});
	it('have an empty one below what was typed into the last, and no more of them with each refusal', () => {
		expect(rowsToShow([], [{ text: 'new' }], empty).map(({ fresh }) => fresh)).toEqual([false, true]);
		expect(rowsToShow([], [{ text: 'new' }, { must: true }], empty)).toHaveLength(2);
		expect(rowsToShow([], [], empty)).toEqual([{ value: { must: true }, fresh: true }]);
	});
});

import { describe, expect, it } from 'vitest';
import { filledRows } from './typed-rows.ts';

describe('how many rows of a refused list somebody typed into', () => {
	it('leaves out those at the end that only bring the choice they start with', () => {
		const start = { direction: 'up' };
		expect(filledRows([{ unit: 'min', direction: 'up' }, start, start], start)).toBe(1);
		expect(filledRows([{ direction: 'down' }, start], start)).toBe(1);
		expect(filledRows([start, { name: { en: 'Minutes' }, direction: 'up' }], start)).toBe(2);
		expect(filledRows([start], start)).toBe(0);
	});

	it('counts all where a row starts empty', () => {
		expect(filledRows([{}, { name: 'a' }])).toBe(2);
		expect(filledRows([])).toBe(0);
		expect(filledRows(undefined)).toBe(0);
	});
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editsWithin, typosAllowed } from './edits.ts';

it('counts a swap of neighbours as one edit', () => {
	expect(editsWithin('drianage', 'drainage', 1)).toBe(1);
	expect(editsWithin('flod', 'flood', 1)).toBe(1);
	expect(editsWithin('flood', 'chatbot', 2)).toBeUndefined();
});

it('is symmetric and zero only for equals', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
	fc.assert(
		fc.property(word, word, (a, b) => {
			expect(editsWithin(a, b, 2)).toBe(editsWithin(b, a, 2));
			expect(editsWithin(a, b, 2) === 0).toBe(a === b);
		})
	);
});

it('allows one from five letters, two from nine, none in numbers', () => {
	expect(['four', 'fives', 'ninechars', '2026x'].map(typosAllowed)).toEqual([0, 1, 2, 0]);
});

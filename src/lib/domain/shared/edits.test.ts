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

/** The whole table, as the definition has it. */
function plainEdits(a: string, b: string): number {
	const d = Array.from({ length: a.length + 1 }, (_, i) =>
		Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0))
	);
	for (let i = 1; i <= a.length; i++)
		for (let j = 1; j <= b.length; j++) {
			const replaced = d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, replaced);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
		}
	return d[a.length]![b.length]!;
}

it('is what the whole table says, as far as it is asked', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
	fc.assert(
		fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
			const edits = plainEdits(a, b);
			expect(editsWithin(a, b, most)).toBe(edits <= most ? edits : undefined);
		}),
		{ numRuns: 5000 }
	);
	expect(editsWithin('x'.repeat(300), `${'x'.repeat(150)}y${'x'.repeat(149)}`, 2)).toBe(1);
	expect(editsWithin(`a${'bc'.repeat(200)}`, `d${'bc'.repeat(199)}cb`, 2)).toBe(2);
});

it('allows one from five letters, two from nine, none in numbers', () => {
	expect(['four', 'fives', 'ninechars', '2026x'].map(typosAllowed)).toEqual([0, 1, 2, 0]);
});

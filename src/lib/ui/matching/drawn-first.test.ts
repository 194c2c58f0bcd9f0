import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnFirst } from './drawn-first.ts';

const list = fc.uniqueArray(fc.nat({ max: 60 }).map(String), { maxLength: 40 });
const shuffled = list.chain((rows) =>
	fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.nat({ max: 50 }))
);
const id = (row: string) => row;

it('draws every row once, the first of them in their new order', () => {
	fc.assert(
		fc.property(shuffled, ([settled, rows, near]) => {
			const drawn = drawnFirst(rows, settled, near, id);
			expect(drawn.toSorted()).toEqual(rows.toSorted());
			expect(drawn.slice(0, near)).toEqual(rows.slice(0, near));
		})
	);
});

it('leaves a row below where it stood unless it came up or makes room', () => {
	fc.assert(
		fc.property(shuffled, ([settled, rows, near]) => {
			fc.pre(rows.length > near);
			const drawn = drawnFirst(rows, settled, near, id);
			const risen = new Set(rows.slice(0, near));
			for (const [i, row] of settled.entries()) if (i >= near && !risen.has(row)) expect(drawn[i]).toBe(row);
		})
	);
	expect(drawnFirst(['c', 'd', 'a', 'b'], ['a', 'b', 'c', 'd'], 1, id)).toEqual(['c', 'b', 'a', 'd']);
});

it('draws all in the new order where a row came or went', () => {
	expect(drawnFirst(['c', 'b'], ['a', 'b', 'c'], 1, id)).toEqual(['c', 'b']);
	expect(drawnFirst(['c', 'b', 'd'], ['a', 'b', 'c'], 1, id)).toEqual(['c', 'b', 'd']);
	expect(drawnFirst(['d', 'c', 'b'], ['a', 'b', 'c'], 1, id)).toEqual(['d', 'c', 'b']);
});

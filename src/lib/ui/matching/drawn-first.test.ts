import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnFirst } from './drawn-first.ts';

const list = fc.uniqueArray(fc.nat({ max: 60 }).map(String), { maxLength: 40 });
const shuffled = list.chain((rows) =>
	fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.nat({ max: 50 }))
);
const id = (row: string) => row;

it('draws every row once, the first of them in their new order and the rest as they stood', () => {
	fc.assert(
		fc.property(shuffled, ([settled, rows, near]) => {
			const drawn = drawnFirst(rows, settled, near, id);
			expect([...drawn.near, ...drawn.rest].toSorted()).toEqual(rows.toSorted());
			expect(drawn.near).toEqual(rows.slice(0, near));
			const rest = new Set(drawn.rest);
			if (rows.length > near) expect(drawn.rest).toEqual(settled.filter((row) => rest.has(row)));
		})
	);
});

it('draws all in the new order where a row came or went', () => {
	expect(drawnFirst(['c', 'b'], ['a', 'b', 'c'], 1, id)).toEqual({ near: ['c'], rest: ['b'] });
	expect(drawnFirst(['c', 'b', 'd'], ['a', 'b', 'c'], 1, id)).toEqual({ near: ['c'], rest: ['b', 'd'] });
});

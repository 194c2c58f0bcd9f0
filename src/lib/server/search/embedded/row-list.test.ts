import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRows, unpackRows } from './row-list.ts';

it('comes back as it was, in about a byte a row where rows stand close', () => {
	const rows = fc
		.uniqueArray(fc.oneof(fc.nat(500), fc.nat(2 ** 28 - 1)), { maxLength: 300 })
		.map((all) => Uint32Array.from(all).sort());
	fc.assert(
		fc.property(rows, (all) => {
			expect(unpackRows(packRows(all))).toEqual(all);
		})
	);
	const close = Uint32Array.from({ length: 1000 }, (_, i) => 7 * i);
	expect(packRows(close).length).toBeLessThan(1010);
});

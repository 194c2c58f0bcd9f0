import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachShare, hasTerm, indexText } from './indexed-text.ts';
import { TermTable, termKey } from './term-key.ts';

const term = fc.stringMatching(/^[a-z·渠道]{1,8}$/);
const field = fc.array(fc.tuple(term, fc.integer({ min: 1, max: 99 }))).map((pairs) => new Map(pairs));

describe('a text ready to score', () => {
	it('has every term with its counts, its keys rising', () => {
		fc.assert(
			fc.property(field, field, term, (title, body, other) => {
				const { entries } = indexText({ title, body });
				const n = entries.length / 2;
				const keys = [...entries.subarray(0, n)];
				expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
				for (const one of new Set([...title.keys(), ...body.keys()])) {
					const counts = entries[n + keys.indexOf(termKey(one))]!;
					expect([counts >>> 16, counts & 0xffff]).toEqual([
						32 * (title.get(one) ?? 0),
						32 * (body.get(one) ?? 0)
					]);
				}
				expect(hasTerm(indexText({ title, body }), termKey(other))).toBe(title.has(other) || body.has(other));
			})
		);
	});

	it('leaves out less than half a quantum, and counts a term once however often it is said', () => {
		const text = indexText({
			title: new Map([['drain', 1]]),
			body: new Map([
				['drain', 9],
				['gully', 0.5],
				['silt', 0.01]
			])
		});
		const shares = new Map<number, number>();
		forEachShare(text, (key, quanta) => shares.set(key, quanta));
		expect(shares).toEqual(
			new Map([
				[termKey('drain'), 32],
				[termKey('gully'), 16]
			])
		);
	});
});

describe('a table of terms', () => {
	it('answers with what was put in, and 0 for anything else', () => {
		const key = fc.integer({ min: 1, max: 0xffffffff });
		const value = fc.double({ min: 0.1, max: 9, noNaN: true });
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.tuple(key, value), { selector: ([one]) => one }),
				key,
				(entries, other) => {
					const table = new TermTable(entries);
					for (const [one, held] of entries) expect(table.get(one)).toBe(held);
					if (!entries.some(([one]) => one === other)) expect(table.get(other)).toBe(0);
				}
			)
		);
	});
});

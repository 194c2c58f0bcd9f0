import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHOD, settleRanking, toldRankingSchema, type RankedRow, type ToldRanking } from './ranking.ts';
import { DEFAULT_WEIGHTS } from './weights.ts';

const computed: RankedRow[] = [
	{ solutionId: 'a', rank: 1, score: 90 },
	{ solutionId: 'b', rank: 2, score: 60, slot: 'newcomer' },
	{ solutionId: 'c', rank: 3, score: 80 },
	{ solutionId: 'aside', rank: 0, score: 10 }
];
const told = (ids: string[], over: Partial<ToldRanking> = {}): ToldRanking => ({
	method: METHOD,
	weights: DEFAULT_WEIGHTS,
	ids,
	slots: { b: 'newcomer' },
	...over
});

describe('what is recorded of a list that was shown', () => {
	it('is once what page and server agree on, with the server’s scores', () => {
		expect(settleRanking(told(['a', 'b', 'c']), computed)).toEqual({
			method: METHOD,
			saidBy: 'server',
			rows: computed.slice(0, 3)
		});
		// A page that shows the first two of them.
		expect(settleRanking(told(['a', 'b']), computed)).toMatchObject({ saidBy: 'server' });
	});

	it('is both where the page shows another order, a place less, or an older method', () => {
		for (const other of [
			told(['c', 'a', 'b']),
			told(['a', 'b', 'c'], { slots: {} }),
			told(['a', 'b', 'c'], { method: 'match-1' }),
			told(['a', 'b', 'c', 'aside'])
		]) {
			const settled = settleRanking(other, computed);
			expect(settled).toMatchObject({
				method: other.method,
				saidBy: 'page',
				computed: { method: METHOD, rows: computed.slice(0, 3) }
			});
			expect(settled.rows.map(({ solutionId }) => solutionId)).toEqual(other.ids);
		}
	});

	it('is the server’s where the page tells nothing, or nothing that is a candidate', () => {
		const own = { method: METHOD, saidBy: 'server', rows: computed.slice(0, 3) };
		expect(settleRanking(undefined, computed)).toEqual(own);
		expect(settleRanking(told(['x', 'y']), computed)).toEqual({ ...own, leftOut: 2 });
	});

	it('never holds a stranger, a score of the page’s, or the same place twice', () => {
		const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'aside', 'x', 'y', 'z'));
		fc.assert(
			fc.property(ids, (shown) => {
				const { rows, leftOut = 0, saidBy } = settleRanking(told(shown), computed);
				const scores = new Map(computed.map(({ solutionId, score }) => [solutionId, score]));
				for (const row of rows) expect(row.score).toBe(scores.get(row.solutionId));
				expect(new Set(rows.map(({ rank }) => rank)).size).toBe(rows.length);
				if (saidBy === 'page') expect(rows.length + leftOut).toBe(shown.length);
			})
		);
	});
});

describe('what a page tells', () => {
	it.each([
		['a hundred and one rows', { ids: Array.from({ length: 101 }, (_, i) => `s${i}`) }],
		['one row twice', { ids: ['a', 'a'] }],
		['an id that is none', { ids: ['../../etc'] }],
		['no ranking at all', { ids: 'a' }],
		['a method of its own', { method: 'match-6; drop' }],
		['weights that order nothing', { weights: { ...DEFAULT_WEIGHTS, maturity: -1 } }],
		['a place that there is not', { slots: { a: 'first' } }]
	])('is refused with %s', (_, over) => {
		expect(toldRankingSchema.safeParse({ ...told(['a']), ...over }).success).toBe(false);
	});
	it('is taken as the page sends it', () => {
		expect(toldRankingSchema.parse(JSON.parse(JSON.stringify(told(['a', 'b']))))).toEqual(told(['a', 'b']));
	});
});

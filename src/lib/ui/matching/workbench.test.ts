import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryExplanation } from '../../domain/matching/matching-arbitraries.ts';
import { METHOD } from '../../domain/matching/ranking.ts';
import { rerank } from '../../domain/matching/rerank.ts';
import { NO_SLOTS } from '../../domain/matching/settings.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import { Workbench, type MatchList, type MatchRow } from './workbench.svelte.ts';

const slots = { ...NO_SLOTS, needAreas: [] };
const explanations = fc.sample(arbitraryExplanation, { numRuns: 30, seed: 3 }).map((one, i) => ({
	...one,
	solutionId: `solution-${i}`,
	weights: DEFAULT_WEIGHTS
}));
/** The whole list of thirty, as the server ranks it. */
const all = rerank(explanations, DEFAULT_WEIGHTS, slots).map(({ solutionId, rank, byScore }): MatchRow => {
	const one = explanations.find((candidate) => candidate.solutionId === solutionId)!;
	const explanation = { ...one, place: { ...one.place!, rank, byScore } };
	const decision = { status: 'suggested', version: 0 };
	return { solutionId, rank, explanation, decision } as unknown as MatchRow;
});
/** A page that holds the first ten and one pinned from further down. */
const rows = [...all.slice(0, 10), all[24]!];
const list = { method: METHOD, weights: DEFAULT_WEIGHTS, slots, rows, dismissed: [], total: 30 };
const open = () => new Workbench(() => list as unknown as MatchList);
const ranks = (bench: Workbench) => bench.standing.map(({ rank }) => rank);

describe('the workbench', () => {
	it('shows the rank in the whole list of a candidate that is pinned from further down', () => {
		const bench = open();
		expect(ranks(bench)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 25]);
		bench.decide(rows[2]!.solutionId, { status: 'dismissed', version: 1 });
		expect(ranks(bench)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 24]);
	});

	it('leaves what would move a candidate up to the server, until the list is another one', () => {
		const bench = open();
		const [first, ...others] = bench.standing;
		expect(bench.improvementsOf(first!)).toBeUndefined();
		bench.setWeight('governance', 90);
		const found = bench.standing.map((one) => ({ one, improvements: bench.improvementsOf(one)! }));
		expect(found.flatMap(({ improvements }) => improvements).length).toBeGreaterThan(others.length);
		for (const { one, improvements } of found)
			for (const { score, rank = 1 } of improvements) {
				expect(score).toBeGreaterThan(one.score);
				expect(rank).toBeLessThanOrEqual(one.rank);
			}
		expect(found[0]!.improvements.every(({ rank }) => rank === undefined)).toBe(true);
	});
});

import { describe, expect, it } from 'vitest';
import { INDEX } from './documents.ts';
import type { Harness } from './harness.ts';

/** What somebody types, and what that finds: the words of it, and nothing that an engine would take for an operator. */
const HOSTILE: [typed: string, found: string[] | 'anything'][] = [
	['"', 'anything'],
	['\'"\\', 'anything'],
	['flood" OR 1=1 --', []],
	['"flood" OR --', ['s1']],
	['"network flood"', ['s1']],
	['(flood AND', ['s1']],
	['NEAR(flood sensor, 2)', []],
	['title:flood', []],
	['flood*', ['s1']],
	['^flood -street', ['s1']],
	['-flood', ['s1']],
	["flood' AND status = 'draft", []],
	['🙂🙂', 'anything'],
	['🙂 flood 🙂', ['s1']],
	['a\ud800b', 'anything'],
	['flood \ud800', ['s1']],
	['\0', 'anything'],
	['x'.repeat(10_000), []],
	['flood '.repeat(1700), ['s1']]
];

/** Nobody is told of what they may not see, whatever they type. */
export function audienceContract(on: Harness): void {
	const { ask, found } = on;

	describe('audience', () => {
		it('leaks into no hits, total or counts', async () => {
			const countFacets = ['status', 'technology'];
			const outside = await ask(undefined, { countFacets });
			expect(outside.facets['status']).toEqual({ listed: 4 });
			expect(Object.keys(outside.facets['technology'] ?? {})).not.toContain('drone');
			expect(await found('drone')).toEqual([]);
			const chosen = await ask(undefined, { countFacets, facets: { status: ['draft'] } });
			expect(chosen).toMatchObject({ total: 0, hits: [] });
			expect(chosen.facets['status']).toEqual({ listed: 4 });
		});
		it('lets those in whom it names', async () => {
			expect(await found('drone', { audience: ['public', 'organisation:o1'] })).toEqual(['s3']);
			expect(await found('drone', { audience: ['public', 'organisation:o2'] })).toEqual([]);
			expect(await found(undefined, { audience: [] })).toEqual([]);
			expect(await found(undefined, { audience: ["x' OR audience = 'lab"] })).toEqual([]);
		});
		it('holds for candidates too', async () => {
			const terms = [{ term: 'drone', field: 'native', weight: 1 }] as const;
			expect(await on.search.candidates(INDEX, { audience: ['public'], terms, limit: 10 })).toEqual([]);
			expect(await on.search.candidates(INDEX, { audience: ['lab'], terms, limit: 10 })).toHaveLength(1);
		});
	});

	describe('hostile input neither fails nor injects', () => {
		it.each(HOSTILE.map(([typed, ids]) => [typed.slice(0, 30), typed, ids] as const))(
			'%j',
			async (_, typed, ids) => {
				const asTyped = await ask(typed);
				expect(asTyped.total).toBeLessThanOrEqual(4);
				if (ids !== 'anything') expect(asTyped.hits.map((hit) => hit.id)).toEqual(ids);
				const word = { word: typed, term: typed, parts: [typed, typed] };
				expect(await found(undefined, { text: { words: [word], gloss: [typed] } })).not.toContain('s3');
				const terms = [{ term: typed, field: 'native' as const, weight: 1 }];
				const candidates = await on.search.candidates(INDEX, { audience: ['public'], terms, limit: 10 });
				expect(candidates.map((hit) => hit.id)).not.toContain('s3');
				expect(await found(undefined, { facets: { status: [typed] } })).toEqual([]);
			}
		);
	});
}

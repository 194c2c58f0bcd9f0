import { describe, expect, it } from 'vitest';
import { INDEX } from './documents.ts';
import type { Harness } from './harness.ts';

/** What the matcher gets for the weighted terms of a need. */
export function candidatesContract(on: Harness): void {
	describe('candidates', () => {
		const ids = async (terms: { term: string; field: 'native' | 'gloss'; weight: number }[], limit = 10) =>
			(await on.search.candidates(INDEX, { audience: ['public'], terms, limit })).map((hit) => hit.id);

		it('have any of the terms, the weightier first', async () => {
			const terms = [
				{ term: 'chatbot', field: 'native' as const, weight: 1 },
				{ term: 'water', field: 'native' as const, weight: 3 },
				{ term: 'flood', field: 'native' as const, weight: 2 }
			];
			expect(await ids(terms)).toEqual(['s1', 's4', 's2']);
			expect(await ids(terms, 1)).toEqual(['s1']);
		});
		it('are found by whole terms only: no beginnings, no typos', async () => {
			expect(await ids([{ term: 'chatb', field: 'native', weight: 1 }])).toEqual([]);
			expect(await ids([{ term: 'drianag', field: 'native', weight: 1 }])).toEqual([]);
		});
		it('are found through glosses where that is asked for', async () => {
			expect(await ids([{ term: 'census', field: 'gloss', weight: 1 }])).toEqual(['s5']);
			expect(await ids([{ term: 'census', field: 'native', weight: 1 }])).toEqual([]);
		});
		it('may be limited by facets', async () => {
			const terms = [{ term: 'water', field: 'native' as const, weight: 1 }];
			const query = { audience: ['public'], terms, facets: { technology: ['iot'] }, limit: 10 };
			expect((await on.search.candidates(INDEX, query)).map((hit) => hit.id)).toEqual(['s1']);
		});
		it('are none for no terms', async () => expect(await ids([])).toEqual([]));
	});
}

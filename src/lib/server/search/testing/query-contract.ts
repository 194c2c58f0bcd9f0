import { describe, expect, it } from 'vitest';
import { document, INDEX } from './documents.ts';
import type { Harness } from './harness.ts';

/** What a search finds, counts, sorts and leaves out. */
export function queryContract(on: Harness): void {
	const { ask, found } = on;

	describe('finds', () => {
		it('by a word of the title, another form of it, a word of the body', async () => {
			expect(await found('flood')).toEqual(['s1']);
			expect(await found('floods')).toEqual(['s1']);
			expect(await found('licence questions')).toEqual(['s2']);
		});
		it('needs every word', async () => {
			expect(await found('water')).toHaveLength(2);
			expect(await found('water drawings')).toEqual(['s4']);
			expect(await found('flood chatbot')).toEqual([]);
		});
		it('a title before a body', async () => {
			await on.search.upsert(INDEX, [document('w1', { title: 'Water meters', body: 'Reads them.' })]);
			expect((await found('water'))[0]).toBe('w1');
			await on.search.remove(INDEX, ['w1']);
		});
		it('Traditional by Simplified and the reverse', async () => {
			expect(await found('聊天机械人')).toEqual(['s2']);
			expect(await found('聊天機械人')).toEqual(['s2']);
			expect(await found('無人機 巡查', { audience: ['lab'] })).toEqual(['s3']);
		});
		it('a word mistyped', async () => {
			expect(await found('drianage')).toEqual(['s1']);
			expect(await found('chatbt')).toEqual(['s2']);
			expect(await found('estimatoin')).toEqual(['s4']);
		});
		it('a word mistyped that stands in bodies only, whatever form it has there', async () => {
			const lifts = document('b1', { title: 'Lift care', body: 'Predictive models for every escalator.' });
			await on.search.upsert(INDEX, [lifts]);
			expect(await found('devicse')).toEqual(['s1']);
			for (const typed of ['prdictive', 'predictve', 'predicton', 'prdicting', 'predicted'])
				expect(await found(typed), typed).toEqual(['b1']);
			expect(await found('escalatro')).toEqual(['b1']);
			expect(await found('lift escalatro')).toEqual(['b1']);
			expect(await found('flood escalatro')).toEqual([]);
			await on.search.remove(INDEX, ['b1']);
		});
		it('nothing like a word that is somewhere, though not among what is chosen', async () => {
			await on.search.upsert(INDEX, [
				document('b1', { title: 'One', body: 'Pilots fly.', technology: ['drone'] }),
				document('b2', { title: 'Two', body: 'Pivots turn.', technology: ['nlp'] })
			]);
			expect(await found('pilots')).toEqual(['b1']);
			const answer = await ask('pilots', { facets: { technology: ['nlp'] }, countFacets: ['technology'] });
			expect(answer).toMatchObject({ total: 0, hits: [], facets: { technology: { drone: 1 } } });
			expect(await found('pilots', { ranges: { trl: { min: 9 } } })).toEqual([]);
			await on.search.remove(INDEX, ['b1', 'b2']);
		});
		it('no word of four letters that is mistyped', async () => {
			expect(await found('cots')).toEqual([]);
		});
		it('as you type', async () => {
			expect(await found('chatb')).toEqual(['s2']);
			expect(await found('street drai')).toEqual(['s1']);
			expect(await found('渠')).toEqual(['s1']);
		});
		it('across languages through glosses', async () => {
			expect(await found('census')).toEqual(['s5']);
		});
		it('through glosses only what has no words of its own, chosen or not', async () => {
			await on.search.upsert(INDEX, [
				document('g1', { title: '水位警報', trl: 5 }),
				document('g2', { title: 'Alarm', trl: 9 })
			]);
			expect(await found('警報')).toEqual(['g1']);
			expect(await found('警報', { ranges: { trl: { min: 9 } } })).toEqual([]);
			await on.search.remove(INDEX, ['g1']);
			expect(await found('警報')).toEqual(['g2']);
			await on.search.remove(INDEX, ['g2']);
		});
		it('everything without text', async () => {
			expect((await found(undefined)).sort()).toEqual(['s1', 's2', 's4', 's5']);
		});
		it('nothing for what is nowhere', async () => {
			expect(await ask('zzzz')).toMatchObject({ hits: [], total: 0 });
		});
	});

	describe('filters, counts, sorts, pages', () => {
		it('any value within a facet, all facets together', async () => {
			expect((await found(undefined, { facets: { technology: ['iot', 'nlp'] } })).sort()).toEqual([
				's1',
				's2',
				's5'
			]);
			expect(await found('water', { facets: { technology: ['iot'], status: ['listed'] } })).toEqual(['s1']);
			expect(await found(undefined, { facets: { technology: ["li' OR status = 'draft"] } })).toEqual([]);
		});
		it('counts each facet as if its own filter were not set', async () => {
			const answer = await ask(undefined, {
				facets: { technology: ['nlp'] },
				countFacets: ['technology', 'status']
			});
			expect(answer.total).toBe(2);
			expect(answer.facets).toEqual({
				technology: { ai: 3, nlp: 2, iot: 1 },
				status: { listed: 2 }
			});
		});
		it('counts what was typed only', async () => {
			const countFacets = ['technology', 'status'];
			expect((await ask('water', { countFacets })).facets).toEqual({
				technology: { ai: 2, iot: 1 },
				status: { listed: 2 }
			});
			expect(await ask('water', { countFacets, facets: { technology: ['iot'] } })).toMatchObject({
				total: 1,
				facets: { technology: { ai: 2, iot: 1 }, status: { listed: 1 } }
			});
			expect(await ask('水浸', { countFacets, facets: { technology: ['nlp'] } })).toMatchObject({
				total: 0,
				facets: { technology: { ai: 1, iot: 1 }, status: {} }
			});
		});
		it('by ranges; what has no number is outside', async () => {
			expect(await found(undefined, { ranges: { trl: { min: 7 } } })).toEqual(['s1', 's2']);
			expect(await found(undefined, { ranges: { trl: { max: 4 } } })).toEqual(['s5']);
			expect(await found(undefined, { ranges: { updated: { min: 200, max: 400 } } })).toEqual(['s2', 's4']);
		});
		it('in order, what lacks the number last both ways', async () => {
			const by = (direction: 'asc' | 'desc') => found(undefined, { sort: { by: 'trl', direction } });
			expect(await by('asc')).toEqual(['s5', 's1', 's2', 's4']);
			expect(await by('desc')).toEqual(['s2', 's1', 's5', 's4']);
		});
		it('page by page without gaps or repeats', async () => {
			const sort = { by: 'updated', direction: 'desc' } as const;
			const first = await ask(undefined, { sort, limit: 2 });
			expect(first.hits.map((hit) => hit.id)).toEqual(['s1', 's2']);
			expect(first.total).toBe(4);
			expect(await found(undefined, { sort, limit: 2, offset: 2 })).toEqual(['s4', 's5']);
			expect(await found(undefined, { sort, limit: 2, offset: 1 })).toEqual(['s2', 's4']);
			expect(await ask(undefined, { sort, limit: 2, offset: 40 })).toMatchObject({ hits: [], total: 4 });
		});
	});
}

/** What is asked for lists and candidates, on replayed answers of a real server (testing/replay.ts). */
import { describe, expect, it } from 'vitest';
import { openMeilisearch } from './meilisearch-search.ts';
import { NOT_FOUND, queriesIn, replay, type Answer } from './testing/replay.ts';

const found = (hits: string[], more: object = {}): Answer => ({
	status: 200,
	body: {
		results: [
			{
				indexUid: 'solutions',
				hits: hits.map((id) => ({ id, _rankingScore: 0.9 })),
				query: 'flood',
				processingTimeMs: 0,
				hitsPerPage: 20,
				page: 1,
				totalPages: 1,
				totalHits: hits.length,
				facetDistribution: { facet_technology: { iot: 1 } },
				...more
			}
		]
	}
});
const flood = { words: [{ word: 'floods', term: 'flood', parts: [] }], gloss: [] };

describe('searching', () => {
	it('sends one query, and one more for the counts of a facet that is chosen from', async () => {
		const { replay: made, search } = await replay();
		made.answers = ({ path }) => (path === '/multi-search' ? found(['s1']) : undefined);
		const answer = await search.search('solutions', {
			audience: ['public', "organisation:o'1\\"],
			text: flood,
			facets: { technology: ['iot'] },
			countFacets: ['technology', 'status'],
			ranges: { trl: { min: 5 } },
			sort: { by: 'trl', direction: 'desc' },
			offset: 20,
			limit: 20
		});
		expect(answer).toEqual({
			hits: [{ id: 's1', score: 0.9 }],
			total: 1,
			facets: { technology: { iot: 1 }, status: {} }
		});
		const audience = "audience IN ['public', 'organisation:o\\'1\\\\']";
		expect(queriesIn(made.requests[0])).toMatchObject([
			{
				q: 'flood',
				matchingStrategy: 'all',
				filter: [audience, "facet_technology IN ['iot']", 'number_trl >= 5'],
				facets: ['facet_status'],
				sort: ['number_trl:desc', 'id:asc'],
				hitsPerPage: 20,
				page: 2
			},
			{ filter: [audience, 'number_trl >= 5'], facets: ['facet_technology'], page: 0 }
		]);
	});
	it('says which language it is, and sends what is no beginning of what was typed as a phrase', async () => {
		const { replay: made, search } = await replay();
		made.answers = () => found(['s1']);
		const words = [
			{ word: 'who', term: 'who', parts: [] },
			{ word: 'went', term: 'go', parts: [] }
		];
		await search.search('solutions', {
			audience: ['public'],
			text: { words, gloss: [] },
			offset: 0,
			limit: 20
		});
		expect(queriesIn(made.requests[0])).toMatchObject([{ q: 'who "go"', locales: ['cmn'] }]);
	});
	it('asks the server nothing for a viewer without audience, or a search without a word', async () => {
		const { replay: made, search } = await replay();
		const page = { offset: 0, limit: 20 };
		expect(await search.search('solutions', { audience: [], ...page })).toMatchObject({ total: 0 });
		const text = { words: [{ word: '"', term: '"', parts: [] }], gloss: [] };
		expect(await search.search('solutions', { audience: ['public'], text, ...page })).toMatchObject({
			total: 0
		});
		expect(made.requests).toEqual([]);
	});
	it('sends well-formed text only', async () => {
		const { replay: made, search } = await replay();
		made.answers = () => found([]);
		const word = { word: 'a\ud800b"-c', term: 'a\ud800b"-c', parts: [] };
		const facets = { technology: ['x\ud800\0'] };
		const query = { audience: ['public'], text: { words: [word], gloss: [] }, facets, offset: 0, limit: 20 };
		await search.search('solutions', query);
		expect(queriesIn(made.requests[0])[0]).toMatchObject({
			q: 'abc',
			filter: ["audience IN ['public']", "facet_technology IN ['x\ufffd ']"]
		});
	});
	it('tries the glosses of a Chinese search that finds nothing', async () => {
		const { replay: made, search } = await replay();
		made.answers = ({ body }) => found(JSON.stringify(body).includes('census') ? ['s5'] : []);
		const text = { words: [{ word: '普查', term: '普查', parts: [] }], gloss: ['census', 'survey'] };
		const answer = await search.search('solutions', { audience: ['public'], text, offset: 0, limit: 20 });
		expect(answer.hits.map((hit) => hit.id)).toEqual(['s5']);
		expect(queriesIn(made.requests.at(-1))[0]).toMatchObject({
			q: 'census survey',
			matchingStrategy: 'last'
		});
	});
	it('asks which words are nowhere, and takes those for mistyped ones of bodies', async () => {
		const { replay: made, search } = await replay();
		const answer = (q: string, asked: boolean): number =>
			q === 'flood' || (!asked && q === 'flood estimatoin') ? 1 : 0;
		made.answers = ({ body }) => ({
			status: 200,
			body: {
				results: (body as { queries: { q: string; attributesToSearchOn?: string[] }[] }).queries.map(
					({ q, attributesToSearchOn: on }) => {
						const many = answer(q, on !== undefined);
						return { hits: many ? [{ id: 's1' }] : [], totalHits: many, estimatedTotalHits: many };
					}
				)
			}
		});
		const words = [
			{ word: 'floods', term: 'flood', parts: [] },
			{ word: 'estimatoin', term: 'estimatoin', parts: [] }
		];
		const query = { audience: ['public'], text: { words, gloss: [] }, offset: 0, limit: 20 };
		expect((await search.search('solutions', query)).hits.map(({ id }) => id)).toEqual(['s1']);
		const exact = { attributesToSearchOn: ['title', 'prefix', 'body', 'gloss'] };
		expect(made.requests.map((request) => queriesIn(request))).toMatchObject([
			[{ q: 'flood estimatoin', ...exact }],
			[
				{ q: 'flood estimatoin', page: 0, ...exact },
				{ q: 'flood', page: 0, ...exact },
				{ q: 'estimatoin', page: 0, ...exact }
			],
			[{ q: 'flood estimatoin' }]
		]);
		expect(queriesIn(made.requests[2])[0]).not.toHaveProperty('attributesToSearchOn');
	});
	it('is unavailable when the index is not there or nobody answers', async () => {
		const { replay: made, search } = await replay();
		const message = 'Inside `.queries[0]`: Index `solutions` not found.';
		made.answers = () => ({ status: 400, body: { ...(NOT_FOUND.body as object), message } });
		const query = { audience: ['public'], offset: 0, limit: 20 };
		await expect(search.search('solutions', query)).rejects.toMatchObject({ code: 'unavailable' });
		const nobody = openMeilisearch({ url: 'http://127.0.0.1:9', prefix: '' });
		await expect(nobody.search('solutions', query)).rejects.toMatchObject({ code: 'unavailable' });
		await expect(nobody.health()).rejects.toMatchObject({ code: 'unavailable' });
	});
});

describe('candidates', () => {
	it('come from one multi-search of one-word phrases, their weights summed', async () => {
		const { replay: made, search } = await replay();
		const answers: Record<string, string[]> = {
			'"flood"': ['s1', 's2'],
			'"water"': ['s2', 's3'],
			'"common"': ['s1', 's4']
		};
		made.answers = ({ body }) => ({
			status: 200,
			body: {
				results: (body as { queries: { q: string }[] }).queries.map(({ q }) => ({
					indexUid: 'solutions',
					hits: (answers[q] ?? []).map((id) => ({ id })),
					query: q,
					limit: 300,
					offset: 0,
					estimatedTotalHits: q === '"common"' ? 8 : 2,
					processingTimeMs: 0
				}))
			}
		});
		const hits = await search.candidates('solutions', {
			audience: ['public'],
			terms: [
				{ term: 'flood', field: 'native', weight: 2 },
				{ term: 'water', field: 'gloss', weight: 1 },
				{ term: 'common', field: 'native', weight: 2 },
				{ term: '"', field: 'native', weight: 9 }
			],
			limit: 2
		});
		expect(hits).toEqual([
			{ id: 's2', score: 3 },
			{ id: 's1', score: 2.5 }
		]);
		expect(made.requests).toHaveLength(1);
		expect(queriesIn(made.requests[0])).toMatchObject([
			{ q: '"flood"', limit: 1000, attributesToSearchOn: ['title', 'body'], attributesToRetrieve: ['id'] },
			{ q: '"water"', limit: 1000, attributesToSearchOn: ['gloss'] },
			{ q: '"common"', limit: 300 }
		]);
	});
});

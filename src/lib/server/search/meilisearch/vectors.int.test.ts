/** What is written and asked of vectors, on replayed answers of a real server (testing/replay.ts). */
import { describe, expect, it } from 'vitest';
import { BAD_ID, document, replay, SPEC, type Replay } from './testing/replay.ts';

describe('vectors', () => {
	const withVectors = (id: string, passages: number[][]) => ({
		...document(id),
		vectors: { space: 'm 1', passages: passages.map((one) => Float32Array.from(one)) }
	});
	const writtenTo = (made: Replay, method: string) =>
		made.requests.find((one) => one.method === method && one.path === '/indexes/solutions/documents')?.body;
	const none = { results: [], offset: 0, limit: 1000, total: 0 };

	it('a document without them says so for every embedder of the index', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		made.embedders = { passages_3: { source: 'userProvided', dimensions: 3 }, theirs: {} };
		await search.upsert('solutions', [document('s1')]);
		expect(writtenTo(made, 'POST')).toMatchObject([{ id: 's1', _vectors: { passages_3: null } }]);
	});
	it('the first of a dimension: every document says that it has none, then the embedder is made', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		made.requests.length = 0;
		made.answers = ({ method, path }) => {
			if (path === '/indexes/solutions/search') return { status: 200, body: { hits: [] } };
			if (method !== 'GET' || !path.startsWith('/indexes/solutions/documents')) return undefined;
			const first = path.includes('offset=0');
			return { status: 200, body: first ? { ...none, results: [{ id: 'old' }], total: 1 } : none };
		};
		await search.upsert('solutions', [
			withVectors('s1', [
				[3, 0, 4],
				[0, 1, 0]
			])
		]);
		expect(made.writes()).toEqual([
			'PUT /indexes/solutions/documents',
			'PATCH /indexes/solutions/settings',
			'POST /indexes/solutions/documents'
		]);
		expect(writtenTo(made, 'PUT')).toEqual([{ id: 'old', _vectors: { passages_3: null } }]);
		expect(made.requests.find(({ method }) => method === 'PATCH')?.body).toEqual({
			embedders: { passages_3: { source: 'userProvided', dimensions: 3 } }
		});
		expect(writtenTo(made, 'POST')).toMatchObject([
			{
				id: 's1',
				vector_space: 'm 1',
				vector_dimensions: 3,
				_vectors: {
					passages_3: [
						[0.6, 0, 0.8],
						[0, 1, 0]
					]
				}
			}
		]);
	});
	it('another process made an embedder meanwhile: what was refused is sent again', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		made.failures['documentAdditionOrUpdate'] = { ...BAD_ID, code: 'vector_embedding_error' };
		made.answers = ({ path }) => {
			const sent = made.writes().filter((write) => write === 'POST /indexes/solutions/documents').length;
			if (sent < 2 || !path.startsWith('/tasks')) return undefined;
			delete made.failures['documentAdditionOrUpdate'];
			return undefined;
		};
		await search.upsert('solutions', [document('s1')]);
		expect(made.writes().filter((write) => write.startsWith('POST /indexes/solutions/'))).toHaveLength(2);
	});
	it('are asked for alone, of their space, and scored by their cosine', async () => {
		const { replay: made, search } = await replay();
		made.answers = ({ body }) => {
			const first = (body as { limit?: number }).limit === 1;
			const hits = first
				? [{ vector_dimensions: 3 }]
				: [
						{ id: 'b', _rankingScore: 0.996941864490509 },
						{ id: 'a', _rankingScore: 0.5552157759666443 }
					];
			return { status: 200, body: { hits, query: '', semanticHitCount: 2 } };
		};
		const hits = await search.nearest('solutions', {
			audience: ['public'],
			space: "m'1",
			vector: Float32Array.from([0.1, 0.9, 0]),
			facets: { status: ['listed'] },
			limit: 5
		});
		expect(hits.map((hit) => hit.id)).toEqual(['b', 'a']);
		expect(hits[0]?.score).toBeCloseTo(0.9 / Math.hypot(0.1, 0.9), 5);
		expect(hits[1]?.score).toBeCloseTo(0.1 / Math.hypot(0.1, 0.9), 5);
		expect(made.requests.at(-1)).toMatchObject({
			path: '/indexes/solutions/search',
			body: {
				hybrid: { embedder: 'passages_3', semanticRatio: 1 },
				filter: ["audience IN ['public']", "facet_status IN ['listed']", "vector_space = 'm\\'1'"],
				limit: 5
			}
		});
		expect(made.requests.at(-1)?.body).not.toHaveProperty('q');
	});
});

/** The adapter against answers that a real Meilisearch 1.50 gave, replayed by a small HTTP server. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { SearchDocument, SearchPort } from '../port.ts';
import { openMeilisearch } from './meilisearch-search.ts';

interface Request {
	method: string;
	path: string;
	body: unknown;
}
interface Answer {
	status: number;
	body: unknown;
}

const SPEC = { name: 'solutions', facets: ['status', 'technology'], numbers: ['trl'] };
const ENQUEUED = { indexUid: 'solutions', status: 'enqueued', enqueuedAt: '2026-11-22T21:30:57.25939534Z' };
const NOT_FOUND: Answer = {
	status: 404,
	body: {
		message: 'Index `solutions_next` not found.',
		code: 'index_not_found',
		type: 'invalid_request',
		link: 'https://docs.meilisearch.com/errors#index_not_found'
	}
};
const EXISTS = {
	message: 'Index `solutions` already exists.',
	code: 'index_already_exists',
	type: 'invalid_request',
	link: 'https://docs.meilisearch.com/errors#index_already_exists'
};
const BAD_ID = {
	message: 'Document identifier `"a b"` is invalid.',
	code: 'invalid_document_id',
	type: 'invalid_request',
	link: 'https://docs.meilisearch.com/errors#invalid_document_id'
};

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** Every write is taken and its task told of by `failures` (by kind of task), every read answered by `answers`. */
class Replay {
	readonly requests: Request[] = [];
	readonly failures: Record<string, unknown> = {};
	embedders: Record<string, unknown> = {};
	answers: (request: Request) => Answer | undefined = () => undefined;
	private readonly tasks: string[] = [];

	answer(request: Request): Answer {
		this.requests.push(request);
		const own = this.answers(request);
		if (own) return own;
		const task = /^\/tasks\/(\d+)$/.exec(request.path);
		if (task) return this.task(Number(task[1]));
		if (request.path.endsWith('/settings/embedders')) return { status: 200, body: this.embedders };
		if (request.path === '/version') return { status: 200, body: { pkgVersion: '1.50.0' } };
		if (request.method === 'GET') return NOT_FOUND;
		this.tasks.push(kindOf(request));
		return { status: 202, body: { ...ENQUEUED, taskUid: this.tasks.length - 1, type: kindOf(request) } };
	}

	private task(uid: number): Answer {
		const type = this.tasks[uid] ?? '';
		const error = this.failures[type] ?? null;
		const status = error ? 'failed' : 'succeeded';
		return { status: 200, body: { ...ENQUEUED, uid, batchUid: uid, type, status, error, canceledBy: null } };
	}

	writes = () =>
		this.requests
			.filter(({ method, path }) => method !== 'GET' && !path.endsWith('search'))
			.map(({ method, path }) => `${method} ${path}`);
}

function kindOf({ method, path }: Request): string {
	if (path === '/indexes') return 'indexCreation';
	if (path === '/swap-indexes') return 'indexSwap';
	if (path.endsWith('/settings')) return 'settingsUpdate';
	if (path.includes('/documents'))
		return path.includes('delete') ? 'documentDeletion' : 'documentAdditionOrUpdate';
	return method === 'DELETE' ? 'indexDeletion' : 'unknown';
}

async function replay(): Promise<{ replay: Replay; search: SearchPort }> {
	const made = new Replay();
	server = createServer((incoming, outgoing) => {
		let text = '';
		incoming.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
		incoming.on('end', () => {
			const request = {
				method: incoming.method ?? '',
				path: incoming.url ?? '',
				body: text ? (JSON.parse(text) as unknown) : undefined
			};
			const { status, body } = made.answer(request);
			outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		});
	});
	await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { replay: made, search: openMeilisearch({ url: `http://127.0.0.1:${port}`, prefix: '' }) };
}

const document = (id: string): SearchDocument => ({
	id,
	audience: ['public'],
	tokens: { title: 'flood sensor', body: 'water', gloss: '', prefix: 'flood sensor' },
	facets: { status: ['listed'], technology: ['iot'] },
	numbers: { trl: 7 }
});
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
const queriesIn = (request: Request | undefined) =>
	(request?.body as { queries: Record<string, unknown>[] } | undefined)?.queries ?? [];
const flood = { words: [{ word: 'floods', term: 'flood', parts: [] }], gloss: [] };

describe('preparing', () => {
	it('makes the index, then gives it its settings; one that is there already is no failure', async () => {
		const { replay: made, search } = await replay();
		made.failures['indexCreation'] = EXISTS;
		await search.prepare([SPEC]);
		expect(made.writes()).toEqual(['POST /indexes', 'PATCH /indexes/solutions/settings']);
		expect(made.requests.find(({ method }) => method === 'PATCH')?.body).toMatchObject({
			filterableAttributes: ['audience', 'vector_space', 'facet_status', 'facet_technology', 'number_trl'],
			sortableAttributes: ['id', 'number_trl']
		});
	});
	it('fails with what the task says, and is tried again before the next write', async () => {
		const { replay: made, search } = await replay();
		made.failures['settingsUpdate'] = { ...BAD_ID, message: 'no such rule', code: 'invalid_settings' };
		await expect(search.prepare([SPEC])).rejects.toMatchObject({ code: 'unavailable' });
		delete made.failures['settingsUpdate'];
		await search.upsert('solutions', [document('s1')]);
		expect(made.writes().filter((write) => write.startsWith('PATCH'))).toHaveLength(2);
	});
});

describe('writing', () => {
	it('is an error when the task fails, though the reply was 202', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		made.failures['documentAdditionOrUpdate'] = BAD_ID;
		const refused = search.upsert('solutions', [document('a b')]);
		await expect(refused).rejects.toMatchObject({ code: 'unavailable', reason: 'search-unavailable' });
		await refused.catch((error: Error) => expect(String(error.cause)).toContain('is invalid'));
	});
	it('goes to the index being built as well', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		made.answers = ({ method, path }) =>
			method === 'GET' && path === '/indexes/solutions_next'
				? { status: 200, body: { uid: 'solutions_next', primaryKey: 'id', createdAt: 'x', updatedAt: 'x' } }
				: undefined;
		await search.upsert('solutions', [document('s1')]);
		const written = made.writes().filter((write) => write.includes('/documents'));
		expect(written.sort()).toEqual([
			'POST /indexes/solutions/documents',
			'POST /indexes/solutions_next/documents'
		]);
	});
});

describe('rebuilding', () => {
	it('gives the new index its settings before its documents, then swaps, then deletes the old one', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		made.requests.length = 0;
		made.answers = ({ method, path }) =>
			method === 'GET' && path === '/indexes/solutions_next'
				? { status: 200, body: { uid: 'solutions_next', primaryKey: 'id', createdAt: 'x', updatedAt: 'x' } }
				: undefined;
		const rebuild = await search.rebuild('solutions');
		await rebuild.add([document('s1')]);
		await rebuild.finish();
		expect(made.writes()).toEqual([
			'DELETE /indexes/solutions_next',
			'POST /indexes',
			'PATCH /indexes/solutions_next/settings',
			'POST /indexes/solutions_next/documents',
			'POST /indexes',
			'POST /swap-indexes',
			'DELETE /indexes/solutions_next'
		]);
	});
	it('stops when another rebuild has taken over', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		let at = 'first';
		made.answers = ({ method, path }) =>
			method === 'GET' && path === '/indexes/solutions_next'
				? { status: 200, body: { uid: 'solutions_next', primaryKey: 'id', createdAt: at, updatedAt: at } }
				: undefined;
		const rebuild = await search.rebuild('solutions');
		at = 'second';
		await expect(rebuild.add([document('s1')])).rejects.toMatchObject({ code: 'conflict' });
	});
	it('does not swap when documents were refused', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		const rebuild = await search.rebuild('solutions');
		made.failures['documentAdditionOrUpdate'] = BAD_ID;
		await rebuild.add([document('a b')]);
		await expect(rebuild.finish()).rejects.toMatchObject({ code: 'unavailable' });
		expect(made.writes()).not.toContain('POST /swap-indexes');
	});
});

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
			{ filter: [audience, 'number_trl >= 5'], facets: ['facet_technology'], limit: 0 }
		]);
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
		expect(queriesIn(made.requests[1])[0]).toMatchObject({ q: 'census survey', matchingStrategy: 'last' });
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

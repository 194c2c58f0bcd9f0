/** What goes wrong with a server, on the stand-in: `fake-meilisearch/server.ts` says what that shows and what not. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startFake, type FakeOptions, type FakeServer } from '../../testing/fake-meilisearch/server.ts';
import type { SearchDocument, SearchPort } from '../port.ts';
import { openMeilisearch } from './meilisearch-search.ts';

const SPEC = { name: 'solutions', facets: ['technology'], numbers: [] };
const EVERYBODY = { audience: ['public'], offset: 0, limit: 20 };

const document = (id: string, title = 'flood sensor', more: object = {}): SearchDocument => ({
	id,
	audience: ['public'],
	tokens: { title, body: '', gloss: '', prefix: title, spellings: new Map() },
	facets: { technology: ['iot'] },
	numbers: {},
	...more
});

let fake: FakeServer | undefined;
afterEach(() => fake?.close());

async function open(
	options: FakeOptions = {},
	more: object = {}
): Promise<{ fake: FakeServer; search: SearchPort }> {
	fake = await startFake(options);
	return { fake, search: openMeilisearch({ url: fake.url, prefix: 'lab_', ...more }) };
}

async function causeOf(failing: Promise<unknown>): Promise<string> {
	const error: unknown = await failing.then(
		() => undefined,
		(caught: unknown) => caught
	);
	expect(error).toMatchObject({ code: 'unavailable', reason: 'search-unavailable' });
	return String((error as Error).cause);
}

const idsIn = async (search: SearchPort) =>
	(await search.search('solutions', EVERYBODY)).hits.map((hit) => hit.id);

describe('a server', () => {
	it('that is too old is refused by its version', async () => {
		const { search } = await open({ version: '1.12.3' });
		expect(await causeOf(search.prepare([SPEC]))).toContain('Meilisearch 1.12.3 is too old: 1.36 or newer');
	});
	it.each(['1.36.0', '1.50.0', '1.60.2', '2.0.0'])('of version %s is taken', async (version) => {
		const { search } = await open({ version });
		await search.prepare([SPEC]);
	});
	it('that asks for a key says which setting is missing', async () => {
		const { search } = await open({ keys: { right: () => true } });
		expect(await causeOf(search.prepare([SPEC]))).toContain('set MEILI_API_KEY');
	});
	it('that refuses the key says what it must be allowed', async () => {
		const searchOnly = { mine: ({ path }: { path: string }) => path.endsWith('search') };
		const { search } = await open({ keys: searchOnly }, { apiKey: 'mine' });
		expect(await causeOf(search.prepare([SPEC]))).toContain('it needs search, documents.*');
	});
	it('that shows no task of a swap, as to a key for some indexes only, has swapped all the same', async () => {
		const { fake: server, search } = await open();
		await search.prepare([SPEC]);
		await search.upsert('solutions', [document('old')]);
		const rebuild = await search.rebuild('solutions');
		await rebuild.add([document('new')]);
		server.options.instead = ({ path }) =>
			path.startsWith('/tasks/') && server.requests.at(-2)?.path === '/swap-indexes'
				? { status: 404, body: { message: 'Task not found.', code: 'task_not_found' } }
				: undefined;
		await rebuild.finish();
		expect(await idsIn(search)).toEqual(['new']);
		const deleted = server.requests.findLast(({ method }) => method === 'DELETE');
		expect(deleted?.path).toBe('/indexes/lab_solutions_next');
	});
	it('that has the index already is not asked to make it', async () => {
		const { fake: server, search } = await open();
		await search.prepare([SPEC]);
		await search.prepare([SPEC]);
		expect(
			server.requests.filter(({ method, path }) => method === 'POST' && path === '/indexes')
		).toHaveLength(1);
	});
	it('that was down at first is prepared by the first write after', async () => {
		let down = true;
		const { search } = await open({ instead: () => (down ? { status: 503, body: {} } : undefined) });
		await causeOf(search.prepare([SPEC]));
		await causeOf(search.upsert('solutions', [document('s1')]));
		await causeOf(search.search('solutions', EVERYBODY));
		down = false;
		await search.upsert('solutions', [document('s1')]);
		expect(await idsIn(search)).toEqual(['s1']);
	});
	it('that lost an index gets it again, settings first', async () => {
		const { fake: server, search } = await open();
		await search.prepare([SPEC]);
		await fetch(`${server.url}/indexes/lab_solutions`, { method: 'DELETE' });
		const vectors = { space: 'm', passages: [Float32Array.from([1, 0])] };
		await search.upsert('solutions', [document('s1', 'flood', { vectors })]);
		const answer = await search.search('solutions', { ...EVERYBODY, countFacets: ['technology'] });
		expect(answer.facets).toEqual({ technology: { iot: 1 } });
	});
	it('that does not answer a search in time is unavailable, whoever asked', async () => {
		const silent = createServer(() => undefined).listen(0, '127.0.0.1');
		await once(silent, 'listening');
		const { port } = silent.address() as AddressInfo;
		const search = openMeilisearch({ url: `http://127.0.0.1:${port}`, prefix: '', searchMs: 200 });
		const terms = [{ term: 'flood', field: 'native' as const, weight: 1 }];
		await causeOf(search.search('solutions', EVERYBODY));
		await causeOf(search.candidates('solutions', { audience: ['public'], terms, limit: 10 }));
		silent.closeAllConnections();
		silent.close();
	});
	it('answers a need but for the query that it does not take', async () => {
		const { search } = await open({
			instead: ({ path, body }) => {
				const queries = path === '/multi-search' ? (body as { queries: { q: string }[] }).queries : [];
				const bad = queries.findIndex(({ q }) => q === '"bad"');
				const message = `Inside \`.queries[${bad}]\`: no`;
				return bad < 0 ? undefined : { status: 400, body: { message, code: 'invalid_search_q' } };
			}
		});
		await search.prepare([SPEC]);
		await search.upsert('solutions', [document('s1', 'flood'), document('s2', 'water')]);
		const terms = ['flood', 'bad', 'water'].map((term, i) => ({
			term,
			field: 'native' as const,
			weight: 3 - i
		}));
		const query = { audience: ['public'], terms, limit: 10 };
		expect(await search.candidates('solutions', query)).toEqual([
			{ id: 's1', score: 3 },
			{ id: 's2', score: 1 }
		]);
	});
});

describe('a write', () => {
	it('of what is no Unicode is made well, so that its batch goes in', async () => {
		const { search } = await open();
		await search.prepare([SPEC]);
		const odd = document('s1', 'flood \ud800', { facets: { technology: ['a\udc00b'] } });
		await search.upsert('solutions', [odd, document('s2')]);
		expect(await idsIn(search)).toEqual(['s1', 's2']);
	});
	it('is sent in parts of some MB', async () => {
		const { fake: server, search } = await open();
		await search.prepare([SPEC]);
		const long = 'flood '.repeat(40_000);
		await search.upsert(
			'solutions',
			Array.from({ length: 8 }, (_, i) => document(`s${i}`, long))
		);
		const sent = server.requests.filter(
			({ method, path }) => method === 'POST' && path.endsWith('/documents')
		);
		expect(sent.length).toBeGreaterThan(1);
		for (const { body } of sent) expect(JSON.stringify(body).length).toBeLessThan(10_000_000);
		expect(await search.count('solutions')).toBe(8);
	});
	it('that meets the end of a rebuild is in the new index', async () => {
		const { fake: server, search } = await open();
		await search.prepare([SPEC]);
		await search.rebuild('solutions');
		// As if the swap came between the look for the index being filled and the write to it.
		server.options.instead = ({ path }) =>
			path === '/indexes/lab_solutions_next/settings/embedders'
				? { status: 404, body: { message: 'gone', code: 'index_not_found' } }
				: undefined;
		await search.upsert('solutions', [document('s1')]);
		const writes = server.requests.filter(
			({ method, path }) => method === 'POST' && path.endsWith('/documents')
		);
		expect(writes.map(({ path }) => path)).toEqual(Array(2).fill('/indexes/lab_solutions/documents'));
	});
});

describe('embedders', () => {
	const vectors = (...numbers: number[]) => ({
		vectors: { space: `m${numbers.length}`, passages: [Float32Array.from(numbers)] }
	});
	const nearest = async (search: SearchPort, ...numbers: number[]) => {
		const asked = { space: `m${numbers.length}`, vector: Float32Array.from(numbers) };
		const hits = await search.nearest('solutions', { audience: ['public'], limit: 5, ...asked });
		return hits.map(({ id }) => id);
	};

	it('of several dimensions live beside one another, documents without vectors among them', async () => {
		const { search } = await open();
		await search.prepare([SPEC]);
		await search.upsert('solutions', [document('plain'), document('old', 'flood', vectors(1, 0))]);
		await search.upsert('solutions', [document('new', 'flood', vectors(1, 0, 0))]);
		await search.upsert('solutions', [document('late')]);
		expect(await nearest(search, 1, 0)).toEqual(['old']);
		expect(await nearest(search, 1, 0, 0)).toEqual(['new']);
		expect(await search.count('solutions')).toBe(4);
	});
	it('come with a rebuild, also after documents that had no vectors', async () => {
		const { search } = await open();
		await search.prepare([SPEC]);
		await search.upsert('solutions', [document('s1', 'flood', vectors(1, 0))]);
		const rebuild = await search.rebuild('solutions');
		await rebuild.add([document('plain')]);
		await rebuild.add([document('s1', 'flood', vectors(0, 1, 0))]);
		await rebuild.finish();
		expect(await nearest(search, 1, 0)).toEqual([]);
		expect(await nearest(search, 0, 1, 0)).toEqual(['s1']);
	});
});

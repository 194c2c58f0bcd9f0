/** The stand-in answers what a real Meilisearch 1.50 answered: exchanges.jsonl, recorded on one, asked again in order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFake, type FakeServer } from './server.ts';

interface Exchange {
	why: string;
	request: { method: string; path: string; body: unknown };
	response: { status: number; body: Record<string, unknown> };
}

/** What the stand-in does not know and the adapter does not use, by the beginning of why it was recorded. */
const LEFT_OUT = [
	'no key', // below
	'wrong key',
	'stats', // more figures than the adapter reads
	'matchingStrategy frequency',
	'10,000 characters', // its body was not kept; below
	'facet search',
	'federated',
	'fetch by filter',
	'delete by filter',
	'deleted by filter',
	'hybrid',
	'tasks of an index',
	'a search-only key',
	'settings as stored' // more settings than the adapter sets
];

const exchanges = readFileSync(join(import.meta.dirname, 'exchanges.jsonl'), 'utf8')
	.split('\n')
	.filter(Boolean)
	.map((line) => JSON.parse(line) as Exchange)
	.filter(({ why }) => !LEFT_OUT.some((beginning) => why.startsWith(beginning)));

/** What of an answer must be the same; times, ids of requests, scores of words and wording are the server's own. */
function essence(body: unknown): unknown {
	if (Array.isArray(body) || typeof body !== 'object' || body === null) return body;
	const { code, hits, results, status, type, error, details, uid, facetDistribution, ...more } =
		body as Record<string, unknown>;
	if (code) return { code, type };
	if (results) return (results as unknown[]).map(essence);
	if (hits)
		return {
			hits: (hits as { id: string; _vectors?: unknown; _rankingScore?: number }[]).map(({ id }) => id),
			total: more['totalHits'] ?? more['estimatedTotalHits'],
			pages: more['totalPages'],
			facetDistribution
		};
	if (more['enqueuedAt']) {
		const { receivedDocuments, indexedDocuments, providedIds, deletedDocuments } = (details ?? {}) as Record<
			string,
			unknown
		>;
		const counts = { receivedDocuments, indexedDocuments, providedIds, deletedDocuments };
		return { status, type, indexUid: more['indexUid'], counts, error: error ? essence(error) : null };
	}
	return uid
		? { uid, primaryKey: more['primaryKey'] }
		: more['commitSha']
			? { version: more['pkgVersion'] }
			: body;
}

let fake: FakeServer;
beforeAll(async () => {
	fake = await startFake();
});
afterAll(() => fake.close());

async function send({ method, path, body }: Exchange['request']) {
	const text = body === null ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
	const answer = await fetch(fake.url + path, { method, ...(text === undefined ? {} : { body: text }) });
	return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe('the stand-in for Meilisearch', () => {
	/** The server's task numbers, to ours. */
	const tasks = new Map<unknown, unknown>();

	it('is asked most of what was recorded', () => expect(exchanges.length).toBeGreaterThanOrEqual(74));
	it.each(exchanges.map((exchange, i) => [i, exchange.why, exchange] as const))(
		'%i %s',
		async (_, why, exchange) => {
			const { request, response } = exchange;
			const path = request.path.replace(
				/^\/tasks\/(\d+)$/,
				(_, uid) => `/tasks/${String(tasks.get(Number(uid)))}`
			);
			const answer = await send({ ...request, path });
			if (response.body['taskUid'] !== undefined) tasks.set(response.body['taskUid'], answer.body['taskUid']);
			expect(answer.status, why).toBe(response.status);
			expect(essence(answer.body)).toEqual(essence(response.body));
			if (why !== 'vector only') return;
			const scores = (of: Record<string, unknown>) =>
				(of['hits'] as { _rankingScore: number }[]).map((hit) => hit._rankingScore);
			scores(answer.body).forEach((score, i) =>
				expect(score).toBeCloseTo(scores(response.body)[i] ?? NaN, 6)
			);
		}
	);
	it('reads ten words of a query of 10,000 characters', async () => {
		const body = { q: 'x'.repeat(10_000) };
		const { status } = await send({ method: 'POST', path: '/indexes/vec/search', body });
		expect(status).toBe(200);
	});
	it('asks for a key, and refuses another, as was recorded', async () => {
		const keys = { right: () => true };
		const locked = await startFake({ keys });
		const ask = async (headers: Record<string, string>) => {
			const answer = await fetch(`${locked.url}/indexes/x`, { headers });
			return [answer.status, ((await answer.json()) as { code: string }).code];
		};
		expect(await ask({})).toEqual([401, 'missing_authorization_header']);
		expect(await ask({ authorization: 'Bearer wrong' })).toEqual([403, 'invalid_api_key']);
		expect(await ask({ authorization: 'Bearer right' })).toEqual([404, 'index_not_found']);
		await locked.close();
	});
});

/** Answers that a real Meilisearch 1.50 gave, replayed to the adapter by a small HTTP server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { SearchDocument, SearchPort } from '../../port.ts';
import { openMeilisearch } from '../meilisearch-search.ts';

export interface Request {
	method: string;
	path: string;
	body: unknown;
}
export interface Answer {
	status: number;
	body: unknown;
}

export const SPEC = { name: 'solutions', facets: ['status', 'technology'], numbers: ['trl'] };
const ENQUEUED = { indexUid: 'solutions', status: 'enqueued', enqueuedAt: '2026-11-22T21:30:57.25939534Z' };
export const NOT_FOUND: Answer = {
	status: 404,
	body: {
		message: 'Index `solutions_next` not found.',
		code: 'index_not_found',
		type: 'invalid_request',
		link: 'https://docs.meilisearch.com/errors#index_not_found'
	}
};
export const EXISTS = {
	message: 'Index `solutions` already exists.',
	code: 'index_already_exists',
	type: 'invalid_request',
	link: 'https://docs.meilisearch.com/errors#index_already_exists'
};
export const BAD_ID = {
	message: 'Document identifier `"a b"` is invalid.',
	code: 'invalid_document_id',
	type: 'invalid_request',
	link: 'https://docs.meilisearch.com/errors#invalid_document_id'
};

/** Every write is taken and its task told of by `failures` (by kind of task), every read answered by `answers`. */
export class Replay {
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

/** A server that closes with the test, and the adapter on it. */
export async function replay(): Promise<{ replay: Replay; search: SearchPort }> {
	const made = new Replay();
	const server = createServer((incoming, outgoing) => {
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
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => new Promise((resolve) => void server.close(() => resolve())));
	const { port } = server.address() as AddressInfo;
	return { replay: made, search: openMeilisearch({ url: `http://127.0.0.1:${port}`, prefix: '' }) };
}

export const document = (id: string): SearchDocument => ({
	id,
	audience: ['public'],
	tokens: {
		title: 'flood sensor',
		body: 'water',
		gloss: '',
		prefix: 'flood sensors',
		spellings: new Map([
			['flood', 'flood'],
			['sensors', 'sensor'],
			['waters', 'water']
		])
	},
	facets: { status: ['listed'], technology: ['iot'] },
	numbers: { trl: 7 }
});
export const queriesIn = (request: Request | undefined) =>
	(request?.body as { queries: Record<string, unknown>[] } | undefined)?.queries ?? [];

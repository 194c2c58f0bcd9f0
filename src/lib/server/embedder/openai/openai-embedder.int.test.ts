/** The adapter against a server that misbehaves in every way that has been thought of. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	answerOf,
	honest,
	send,
	startEmbedderServer,
	type Behaviour,
	type EmbedderServer
} from '../testing/embedder-server.ts';
import { openOpenAiEmbedder, type OpenAiEmbedderSettings } from './openai-embedder.ts';

let server: EmbedderServer;
beforeAll(async () => void (server = await startEmbedderServer()));
afterAll(() => server.close());

/** Long enough for a busy machine: a test that has to wait for a limit says a shorter one. */
const LIMITS = { timeoutMs: 30_000, backoffMs: 5, longestWaitMs: 1500 };
const HURRIED = { ...LIMITS, timeoutMs: 400 };
const open = (more: Partial<OpenAiEmbedderSettings> = {}) =>
	openOpenAiEmbedder({ url: server.url, model: 'm', limits: LIMITS, ...more });
const reason = (name: string) => ({ code: 'unavailable', reason: name });
const status =
	(code: number, headers: Record<string, string> = {}): Behaviour =>
	(_, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		send(response, code, { error: { message: 'no' } });
	};

describe('what is asked', () => {
	it('is OpenAI’s request, with the key, prefixes and input_type where they are set', async () => {
		server.behave(honest);
		await open().queries(['a']);
		expect(server.asked[0]).toMatchObject({ path: '/v1/embeddings' });
		expect(server.asked[0]!.body).toEqual({ model: 'm', input: ['a'], encoding_format: 'base64' });
		expect(server.asked[0]!.headers.authorization).toBeUndefined();
		const e5 = open({ apiKey: 'k', queryPrefix: 'query: ', passagePrefix: 'passage: ', inputType: true });
		await e5.queries(['a']);
		await e5.passages(['b']);
		expect(server.asked[1]!.headers.authorization).toBe('Bearer k');
		expect(server.asked[1]!.body).toMatchObject({ input: ['query: a'], input_type: 'query' });
		expect(server.asked[2]!.body).toMatchObject({ input: ['passage: b'], input_type: 'passage' });
	});

	it('asked otherwise the same model counts as another', async () => {
		const names = [{}, { queryPrefix: 'q ' }, { passagePrefix: 'q ' }, { inputType: true }].map(
			(more) => open(more).key
		);
		expect(new Set(names).size).toBe(4);
	});

	it('comes in batches', async () => {
		server.behave(honest);
		await open({ batch: 3 }).passages(Array.from({ length: 8 }, (_, i) => String(i)));
		expect(server.asked.map(({ body }) => body.input.length)).toEqual([3, 3, 2]);
	});
});

describe('answers that are fine', () => {
	it('may be in another order, without indexes, or in plain numbers', async () => {
		server.behave(honest);
		const { vectors } = await open().passages(['one', 'two', 'three']);
		const shuffled: Behaviour = (asked, response) => {
			const answer = answerOf(asked);
			send(response, 200, { ...answer, data: answer.data.toReversed() });
		};
		const floats: Behaviour = (asked, response) => {
			const answer = answerOf({ ...asked, body: { ...asked.body, encoding_format: 'float' } });
			send(response, 200, { data: answer.data.map(({ embedding }) => ({ embedding })) });
		};
		for (const behaviour of [shuffled, floats]) {
			server.behave(behaviour);
			expect((await open().passages(['one', 'two', 'three'])).vectors).toEqual(vectors);
		}
	});

	it('come in floats from a server that refuses base64, and it is not asked again', async () => {
		server.behave((asked, response) =>
			asked.body.encoding_format ? send(response, 422, 'unknown field') : honest(asked, response)
		);
		const embedder = open();
		await embedder.queries(['a']);
		await embedder.queries(['b']);
		expect(server.asked.map(({ body }) => body.encoding_format)).toEqual(['base64', undefined, undefined]);
	});
});

describe('a server that is in trouble', () => {
	it('is asked again after 500, 503 and 429', async () => {
		server.behave(status(500), status(503), honest);
		await expect(open().queries(['a'])).resolves.toBeDefined();
		server.behave(status(429, { 'retry-after': '1' }), honest);
		const started = performance.now();
		await open().queries(['a']);
		expect(performance.now() - started).toBeGreaterThan(900);
	});

	it('is given up after three tries, or when it wants a long wait', async () => {
		server.behave(status(500));
		await expect(open().queries(['a'])).rejects.toMatchObject(reason('embedder-unavailable'));
		expect(server.asked).toHaveLength(3);
		server.behave(status(429, { 'retry-after': '600' }));
		await expect(open().queries(['a'])).rejects.toMatchObject(reason('embedder-unavailable'));
		expect(server.asked).toHaveLength(1);
	});

	it('hangs: the time is bounded', async () => {
		server.behave(() => undefined);
		const hurried = open({ limits: HURRIED });
		await expect(hurried.queries(['a'])).rejects.toMatchObject(reason('embedder-unavailable'));
	});

	it('hangs: the caller gives up, and it is not asked again', async () => {
		const caller = new AbortController();
		server.behave(() => caller.abort());
		await expect(open().queries(['a'], caller)).rejects.toMatchObject(reason('embedder-unavailable'));
		expect(server.asked).toHaveLength(1);
	});

	it('begins an answer and hangs, or drops the connection', async () => {
		server.behave((_, response) => void response.writeHead(200).write('{"data":['));
		const hurried = open({ limits: HURRIED });
		await expect(hurried.queries(['a'])).rejects.toMatchObject(reason('embedder-unavailable'));
		server.behave((_, response) => void response.destroy(), honest);
		await expect(open().queries(['a'])).resolves.toBeDefined();
	});

	it('is slow but in time: fine', async () => {
		server.behave(async (asked, response) => {
			await new Promise((resolve) => setTimeout(resolve, 150));
			await honest(asked, response);
		});
		await expect(open().queries(['a'])).resolves.toBeDefined();
	});

	it('is not there', async () => {
		const gone = await startEmbedderServer();
		await gone.close();
		await expect(open({ url: gone.url }).queries(['a'])).rejects.toMatchObject(
			reason('embedder-unavailable')
		);
	});

	it('refuses: asked once, and the key is not sent to where it redirects', async () => {
		for (const code of [401, 404, 413]) {
			server.behave(status(code));
			await expect(open().queries(['a'])).rejects.toMatchObject(reason('embedder-refused'));
			expect(server.asked).toHaveLength(1);
		}
		server.behave(status(307, { location: `${server.url}/elsewhere` }));
		await expect(open({ apiKey: 'k' }).queries(['a'])).rejects.toMatchObject(reason('embedder-refused'));
		expect(server.asked).toHaveLength(1);
	});
});

describe('answers that cannot be used', () => {
	const vector = [0.5, 0.5, 0.5, 0.5];
	const datum = (embedding: unknown, index = 0) => ({ index, embedding });
	const one = (embedding: unknown) => ({ model: 'm', data: [datum(embedding)] });
	const bad: Record<string, unknown> = {
		'an HTML page': '<html>Welcome to the proxy</html>',
		'garbage JSON': '{"data": [1,',
		'another JSON': { error: 'no' },
		'too few vectors': { data: [] },
		'too many vectors': { data: [datum(vector), datum(vector, 1)] },
		'an index that was not asked': { data: [datum(vector, 5)] },
		'zeros only': one([0, 0, 0, 0]),
		'NaN, as null': one([null, 1, 1]),
		'NaN in base64': one(Buffer.from(Float32Array.of(Number.NaN, 1).buffer).toString('base64')),
		'infinity in base64': one(
			Buffer.from(Float32Array.of(Number.POSITIVE_INFINITY, 1).buffer).toString('base64')
		),
		'half a float': one(Buffer.from([1, 2, 3]).toString('base64')),
		'no numbers': one([]),
		'an endless answer': `"${'x'.repeat(1_000_000)}"`
	};
	for (const [what, body] of Object.entries(bad))
		it(what, async () => {
			server.behave((_, response) => send(response, 200, body));
			await expect(open().queries(['a'])).rejects.toMatchObject(reason('embedder-answer'));
			expect(server.asked).toHaveLength(1);
		});

	it('two dimensions, or one index twice, in one answer', async () => {
		for (const data of [
			[datum(vector), datum([1, 1], 1)],
			[datum(vector), datum(vector)]
		]) {
			server.behave((_, response) => send(response, 200, { data }));
			await expect(open().queries(['a', 'b'])).rejects.toMatchObject(reason('embedder-answer'));
		}
	});
});

describe('a server that becomes another model', () => {
	const changes: Record<string, Behaviour> = {
		'by its name': (asked, response) => send(response, 200, { ...answerOf(asked), model: 'other' }),
		'by its dimension': (asked, response) => send(response, 200, answerOf(asked, 32))
	};
	for (const [how, changed] of Object.entries(changes))
		it(`${how} is refused, and taken as the new model when it goes on`, async () => {
			server.behave(honest);
			const embedder = open();
			const before = await embedder.queries(['a']);
			server.behave(changed, changed, honest, changed);
			for (let i = 0; i < 2; i++)
				await expect(embedder.queries(['a'])).rejects.toMatchObject(reason('embedder-model-changed'));
			expect((await embedder.queries(['a'])).model).toBe(before.model);
			for (let i = 0; i < 2; i++)
				await expect(embedder.queries(['a'])).rejects.toMatchObject(reason('embedder-model-changed'));
			const after = await embedder.queries(['a']);
			expect(after.model).not.toBe(before.model);
			expect(after.model).toContain(embedder.key);
		});
});

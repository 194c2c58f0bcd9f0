/**
 * A stand-in for a Meilisearch server, for tests where there is none. It answers the requests that the adapter sends as
 * the recorded exchanges of a real 1.50 show (fake-meilisearch.int.test.ts replays them), over an index in memory. It
 * is not Meilisearch: it ranks by words, typos, attributes and sorts only, its vectors are exact, and its tokenizer is
 * near enough. What passes here has still to pass on a real server (MEILI_URL).
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeEngine, type FakeAnswer, type FakeRequest } from './engine.ts';
import { Refusal } from './refusal.ts';

export interface FakeOptions {
	version?: string;
	/** Keys that are taken, and which requests each may send; without any, none is needed. */
	keys?: Record<string, (request: FakeRequest) => boolean>;
	/** Answers instead, e.g. with what goes wrong. */
	instead?: (request: FakeRequest) => FakeAnswer | undefined;
}

export interface FakeServer {
	url: string;
	requests: FakeRequest[];
	options: FakeOptions;
	close(): Promise<void>;
}

export async function startFake(options: FakeOptions = {}, port = 0): Promise<FakeServer> {
	const engine = new FakeEngine();
	const requests: FakeRequest[] = [];

	function handle(incoming: IncomingMessage, text: string): FakeAnswer {
		let body: unknown;
		try {
			body = parsed(text);
		} catch (error) {
			return refusal(400, 'malformed_payload', `The json payload provided is malformed. ${String(error)}`);
		}
		const request = { method: incoming.method ?? '', path: incoming.url ?? '', body };
		requests.push(request);
		if (options.version) engine.version = options.version;
		return (
			options.instead?.(request) ?? refusedKey(options.keys, incoming, request) ?? engine.answer(request)
		);
	}

	const server = createServer((incoming, outgoing) => {
		void read(incoming).then((text) => {
			const { status, body } = handle(incoming, text);
			outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		});
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const address = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${address.port}`,
		requests,
		options,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
}

const refusal = (status: number, code: string, message: string): FakeAnswer => ({
	status,
	body: new Refusal(status, code, message).body()
});

/** What a request gets whose key is missing, or may not send it. */
function refusedKey(
	keys: FakeOptions['keys'],
	incoming: IncomingMessage,
	request: FakeRequest
): FakeAnswer | undefined {
	if (!keys) return undefined;
	const given = incoming.headers.authorization?.replace(/^Bearer /, '');
	if (given === undefined) {
		const message = 'The Authorization header is missing. It must use the bearer authorization method.';
		return refusal(401, 'missing_authorization_header', message);
	}
	if (keys[given]?.(request)) return undefined;
	return refusal(403, 'invalid_api_key', 'The provided API key is invalid.');
}

/** JSON as Rust reads it: an escaped lone surrogate is an error. */
function parsed(text: string): unknown {
	if (!text) return undefined;
	if (!/\\ud[89a-f]/i.test(text)) return JSON.parse(text);
	return JSON.parse(text, (_, value: unknown) => {
		if (typeof value === 'string' && !value.isWellFormed()) throw new Error('unexpected end of hex escape');
		return value;
	});
}

async function read(incoming: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

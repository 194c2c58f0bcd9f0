import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fakeVector } from './fake-vectors.ts';

/** What a request asked for. */
export interface Asked {
	path: string | undefined;
	headers: IncomingMessage['headers'];
	body: { model: string; input: string[]; encoding_format?: string; input_type?: string };
}
export type Behaviour = (asked: Asked, response: ServerResponse) => void | Promise<void>;

/** An answer as OpenAI gives it, in base64 where that was asked for. */
export function answerOf({ body }: Asked, dimension = 64) {
	const encode = (vector: number[]) =>
		body.encoding_format === 'base64'
			? Buffer.from(Float32Array.from(vector).buffer).toString('base64')
			: vector;
	const data = body.input.map((text, index) => ({
		object: 'embedding',
		index,
		embedding: encode(fakeVector(text, dimension)) as string | number[]
	}));
	return { object: 'list', data, model: body.model, usage: { prompt_tokens: 1, total_tokens: 1 } };
}

export function send(response: ServerResponse, status: number, body: unknown, type = 'application/json') {
	response.writeHead(status, { 'content-type': type });
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

export const honest: Behaviour = (asked, response) => send(response, 200, answerOf(asked));

/** A loopback server that behaves as the test says, until it says otherwise. */
export async function startEmbedderServer(behaviour: Behaviour = honest) {
	const asked: Asked[] = [];
	let behave = behaviour;
	const server = createServer((request, response) => {
		void (async () => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const body = JSON.parse(Buffer.concat(chunks).toString()) as Asked['body'];
			const one = { path: request.url, headers: request.headers, body };
			asked.push(one);
			await behave(one, response);
		})();
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		asked,
		/** One behaviour for each request to come, the last for all after; clears what was asked so far. */
		behave(...next: [Behaviour, ...Behaviour[]]) {
			asked.length = 0;
			let at = 0;
			behave = (...args) => next[Math.min(at++, next.length - 1)]!(...args);
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
export type EmbedderServer = Awaited<ReturnType<typeof startEmbedderServer>>;

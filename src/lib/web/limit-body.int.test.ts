import { Agent, createServer, request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { getRequest, setResponse } from '@sveltejs/kit/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BODY_LIMIT, limitBody } from './limit-body.ts';
import { SECURITY_HEADERS, securityHeaders } from './security-headers.ts';

const UPLOAD = '/en/admin/import/upload';
const SERVER_LIMIT = 4 * BODY_LIMIT;

/** Of a page that takes no form. */
const UNREAD = '/en/privacy';

/** Answers with the length of what it read, as a page or a call would that reads its body whole. */
const resolve: Parameters<Handle>[0]['resolve'] = async ({ request, url }) =>
	url.pathname === UNREAD
		? new Response(null, { status: 405 })
		: new Response(String((await request.arrayBuffer()).byteLength));

const server = createServer((incoming, outgoing) => {
	void (async () => {
		const url = new URL(incoming.url ?? '/', 'http://labmatch.test');
		const request = await getRequest({ request: incoming, base: url.origin, bodySizeLimit: SERVER_LIMIT });
		const route = { id: url.pathname === UPLOAD ? '/[locale=locale]/(app)/admin/import/upload' : '/x' };
		const event = { request, url, route, locals: { locale: url.pathname.slice(1, 3) } };
		const limited = (inside: RequestEvent) => limitBody({ event: inside, resolve });
		const answer = securityHeaders({ event: event as unknown as RequestEvent, resolve: limited });
		await setResponse(outgoing, await answer);
	})();
});
let port = 0;
beforeAll(async () => {
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

/** Posts `size` bytes, announced by their length or in chunks, and reads the answer. */
async function post(
	path: string,
	size: number,
	more: { chunked?: boolean; accept?: string; agent?: Agent } = {}
) {
	const { agent } = more;
	const type = 'application/x-www-form-urlencoded';
	const headers: Record<string, string> = { 'content-type': type, accept: more.accept ?? 'text/html' };
	if (!more.chunked) headers['content-length'] = String(size);
	const answer = await new Promise<IncomingMessage>((answered, failed) => {
		const outgoing = send({ host: '127.0.0.1', port, path, method: 'POST', headers, agent }, answered);
		outgoing.once('error', failed);
		for (let left = size; left > 0; left -= 65_536) outgoing.write('x'.repeat(Math.min(left, 65_536)));
		outgoing.end();
	});
	const parts: Buffer[] = [];
	for await (const part of answer) parts.push(part as Buffer);
	return { status: answer.statusCode, text: Buffer.concat(parts).toString(), headers: answer.headers };
}

it.each([false, true])('lets a body of the limit through whole (chunked: %s)', async (chunked) => {
	expect(await post('/en/account', BODY_LIMIT, { chunked })).toMatchObject({
		status: 200,
		text: String(BODY_LIMIT)
	});
});

it.each([
	['announced', {}],
	['counted', { chunked: true }]
])('refuses one byte more, %s, with a page in the language of the address', async (_how, more) => {
	const answer = await post('/tc/account', BODY_LIMIT + 1, more);
	expect(answer.status).toBe(413);
	expect(answer.text).toContain('<html lang="zh-Hant-HK">');
	expect(answer.text).toContain('提交的內容過大');
	expect(answer.headers).toMatchObject({
		...SECURITY_HEADERS,
		'cache-control': 'no-store',
		'content-security-policy': expect.stringContaining("frame-ancestors 'none'")
	});
});

it('refuses what passes the limit of the server itself', async () => {
	expect((await post('/sc/account', SERVER_LIMIT * 2)).status).toBe(413);
	expect((await post('/sc/account', SERVER_LIMIT * 2, { chunked: true })).text).toContain('提交的内容过大');
});

it('tells a program in its own terms', async () => {
	const call = await post('/api/trpc/challenge.create', BODY_LIMIT * 2, { accept: '*/*' });
	expect(call.status).toBe(413);
	expect(JSON.parse(call.text)).toMatchObject({
		error: {
			message: 'request-too-large',
			data: { httpStatus: 413, app: { code: 'too-large', reason: 'request-too-large' } }
		}
	});
	const action = await post('/en/account', BODY_LIMIT * 2, { accept: 'application/json' });
	expect(JSON.parse(action.text)).toEqual({
		type: 'error',
		status: 413,
		error: { message: 'request-too-large' }
	});
});

it('leaves an upload to the address that counts its own', async () => {
	const size = BODY_LIMIT * 3;
	for (const chunked of [false, true])
		expect(await post(UPLOAD, size, { chunked })).toMatchObject({ status: 200, text: String(size) });
});

it('reads what nobody read, so that the connection can carry the next request', async () => {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	for (const size of [BODY_LIMIT, 10])
		expect(await post(UNREAD, size, { agent })).toMatchObject({ status: 405 });
	agent.destroy();
});

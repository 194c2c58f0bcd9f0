import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { expect, test } from 'vitest';
import type { AppRouter } from '../../server/trpc/app-router.ts';
import { appErrorOfClient } from './client-error.ts';

/** What a call of the API in the browser throws when `fetch` does this. */
async function thrownWhen(fetch: () => Promise<Response>): Promise<unknown> {
	const api = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: 'http://labmatch.test', fetch })] });
	try {
		return await api.account.me.query();
	} catch (thrown) {
		return thrown;
	}
}
const reasonWhen = async (fetch: () => Promise<Response>) => appErrorOfClient(await thrownWhen(fetch)).reason;

test('a server that was not reached is told from one that does not answer, as forms do', async () => {
	expect(await reasonWhen(() => Promise.reject(new TypeError('Failed to fetch')))).toBe('unreachable');
	expect(await reasonWhen(async () => new Response('<h1>502</h1>', { status: 502 }))).toBe('unavailable');
	expect(appErrorOfClient(new Error('a mistake of ours')).reason).toBe('internal');
});

test('the product’s own reason is passed on', async () => {
	const app = { reason: 'conflict', fields: {}, detail: {} };
	const error = { message: 'conflict', code: -32009, data: { app } };
	expect(await reasonWhen(async () => Response.json([{ error }], { status: 409 }))).toBe('conflict');
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import { createTestServices, testCtx, type TestServices } from '../testing/index.ts';
import { answerTrpc } from './answer.ts';

let test: TestServices;
beforeAll(async () => void (test = await createTestServices()));
afterAll(() => test.close());

async function send(path: string, init?: RequestInit) {
	const request = new Request(`https://lab.example/api/trpc/${path}`, init);
	const response = await answerTrpc(request, testCtx(test.services, ANONYMOUS));
	const { error } = (await response.json()) as { error: { data: { app: object } } };
	return { status: response.status, app: error.data.app };
}
const posted = (body: string) => ({
	method: 'POST',
	headers: { 'content-type': 'application/json' },
	body
});

// An id leads to a line of the log, which only a fault of ours has.
it.each([
	['a procedure that is not there', 'nothing.here', undefined, 404, 'not-found'],
	['a mutation asked for with GET', 'account.signOut', undefined, 405, 'invalid'],
	['a batch of a hundred', `${'account.me,'.repeat(99)}account.me?batch=1`, undefined, 400, 'invalid'],
	['a parameter of tRPC’s own that is none', 'account.me?connectionParams=1', undefined, 400, 'invalid'],
	['a body that is no JSON', 'account.signIn', posted('{bad'), 400, 'invalid']
])('%s is the caller’s mistake and has no id', async (_, path, init, status, code) => {
	expect(await send(path, init)).toEqual({ status, app: { code, reason: code, fields: {}, detail: {} } });
});

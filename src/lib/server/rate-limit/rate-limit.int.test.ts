import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestServices, type TestServices } from '../testing/index.ts';
import { rateLimitsSpec, returnAttempt, takeAttempt } from './rate-limit.ts';

let test: TestServices;
beforeAll(async () => {
	test = await createTestServices();
});
afterAll(() => test.close());

const limit = { scope: 'test', max: 5, windowSeconds: 60 };

it('never lets more than its maximum through, however many ask at once', async () => {
	const asked = Array.from({ length: 40 }, () => takeAttempt(test.services, limit, 'many'));
	const results = await Promise.allSettled(asked);
	expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
});

it('counts each key alone, gives back, and starts anew after its window', async () => {
	for (let i = 0; i < 5; i++) await takeAttempt(test.services, limit, 'one');
	await takeAttempt(test.services, limit, 'other');
	await expect(takeAttempt(test.services, limit, 'one')).rejects.toMatchObject({ code: 'rate-limited' });
	await returnAttempt(test.services, limit, 'one');
	await takeAttempt(test.services, limit, 'one');
	test.advance(61_000);
	await takeAttempt(test.services, limit, 'one');
});

it('keeps no e-mail or address, and forgets ended windows', async () => {
	await takeAttempt(test.services, limit, 'somebody@example.com');
	test.advance(61_000);
	for (let i = 0; i < 5; i++) await takeAttempt(test.services, limit, `new-${i}`);
	const counters = test.services.storage.collection(rateLimitsSpec);
	const kept = await counters.list({ limit: 100 });
	expect(JSON.stringify(kept)).not.toContain('somebody');
	expect(kept.items.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
});

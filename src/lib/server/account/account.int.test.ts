import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import { createTestServices, testBrowser, testCtx, type TestServices } from '../testing/index.ts';
import { readActor } from './read-actor.ts';
import { signUp } from './sign-up.ts';

let test: TestServices;
beforeAll(async () => {
	test = await createTestServices();
});
afterAll(() => test.close());

it('signs a supplier up', async () => {
	const { browser } = testBrowser();
	const ctx = testCtx(test.services, ANONYMOUS, { browser });
	await signUp(ctx, {
		name: 'Chan Siu Ming',
		email: 'ming@example.com',
		password: 'a long password',
		organisation: { name: { en: 'Harbour Vision Ltd' }, registrationNumber: '12345678' },
		consent: true
	});
	const signedIn = await readActor(test.services, browser);
	expect(signedIn.person?.name).toBe('Chan Siu Ming');
});

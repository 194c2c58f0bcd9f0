import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import { LAB_ID } from '../organisation/ensure-lab.ts';
import { administrator, coordinator, supplierOwner, testCtx } from '../testing/index.ts';
import { accountWorld, HOUR, PASSWORD, reason } from './account-fixtures.ts';
import { createAccount } from './create-account.ts';
import { deactivatePerson, reactivatePerson } from './deactivate-person.ts';
import { changePassword, endSession, listMySessions, readMe, updateMe } from './me.ts';
import { getPerson, listPeople } from './person-queries.ts';
import { readActor } from './read-actor.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';

const { test, visitor, signedIn, owner } = accountWorld();

describe('sign-in', () => {
	it('tells nothing about which of e-mail and password is wrong', async () => {
		const { email } = await owner();
		const wrong = reason('wrong-sign-in');
		await expect(signIn(visitor().ctx, { email, password: 'wrong' })).rejects.toEqual(wrong);
		await expect(signIn(visitor().ctx, { email: 'no@example.com', password: PASSWORD })).rejects.toEqual(
			wrong
		);
	});

	it('keeps the cookie from scripts and other sites', async () => {
		const { email } = await owner();
		const lines: string[] = [];
		const { ctx, browser } = visitor();
		const keeping = { ...browser, setCookies: (added: readonly string[]) => void lines.push(...added) };
		await signIn({ ...ctx, browser: keeping }, { email, password: PASSWORD });
		expect(lines[0]).toContain('HttpOnly');
		expect(lines[0]).toContain('SameSite=Lax');
	});

	it('is bounded per e-mail; the right password too waits then', async () => {
		const { email } = await owner();
		for (let i = 0; i < 10; i++)
			await expect(signIn(visitor().ctx, { email, password: 'wrong' })).rejects.toBeDefined();
		await expect(signIn(visitor().ctx, { email, password: PASSWORD })).rejects.toMatchObject({
			code: 'rate-limited',
			detail: { retryAt: expect.any(String) }
		});
		test.advance(HOUR);
		await expect(signIn(visitor().ctx, { email, password: PASSWORD })).resolves.toBeDefined();
	});

	it('does not count what succeeds', async () => {
		const { email } = await owner();
		for (let i = 0; i < 12; i++) await signIn(visitor().ctx, { email, password: PASSWORD });
	});

	it('signs out here, elsewhere and everywhere', async () => {
		const { ctx, browser, email } = await owner();
		const other = visitor();
		const third = visitor();
		await signIn(other.ctx, { email, password: PASSWORD });
		await signIn(third.ctx, { email, password: PASSWORD });
		const sessions = await listMySessions(ctx);
		expect(sessions.filter(({ here }) => here)).toHaveLength(1);
		const { sessionId = '' } = await readActor(test.services, other.browser);
		await endSession(testCtx(test.services, administrator()), { sessionId }).catch(() => undefined);
		expect((await readActor(test.services, other.browser)).actor.kind).toBe('person');
		await endSession(ctx, { sessionId });
		expect((await readActor(test.services, other.browser)).actor.kind).toBe('anonymous');
		await signOut(ctx);
		expect((await readActor(test.services, browser)).actor.kind).toBe('anonymous');
		await signOutEverywhere(await signedIn(third.browser));
		expect((await readActor(test.services, third.browser)).actor.kind).toBe('anonymous');
	});
});

describe('one’s own account', () => {
	it('refuses a save over what another tab saved, and shows it', async () => {
		const { ctx } = await owner();
		const { version } = await readMe(ctx);
		await updateMe(ctx, { version, name: 'First', locale: 'tc' });
		await expect(updateMe(ctx, { version, name: 'Second', locale: 'en' })).rejects.toMatchObject({
			reason: 'version',
			detail: { current: { name: 'First' } }
		});
	});

	it('changes the password only with the present one and ends the other sessions', async () => {
		const { ctx, email, browser } = await owner();
		const other = visitor();
		await signIn(other.ctx, { email, password: PASSWORD });
		await expect(changePassword(ctx, { current: 'wrong', password: 'another long one' })).rejects.toEqual(
			reason('wrong-password')
		);
		await changePassword(ctx, { current: PASSWORD, password: 'another long one' });
		expect((await readActor(test.services, other.browser)).actor.kind).toBe('anonymous');
		expect((await readActor(test.services, browser)).actor.kind).toBe('person');
	});
});

describe('deactivation', () => {
	it('ends sessions, refuses sign-in and can be undone', async () => {
		const { personId, email, browser } = await owner();
		const { id } = await createAccount(test.services, {
			email: 'admin.other@example.com',
			password: PASSWORD,
			name: 'Other',
			locale: 'en',
			memberships: [{ organisationId: LAB_ID, roles: ['administrator'] }]
		});
		const admin = testCtx(test.services, administrator(id));
		const { version } = await getPerson(admin, { personId });
		await deactivatePerson(admin, { personId, version });
		expect((await readActor(test.services, browser)).actor.kind).toBe('anonymous');
		await expect(signIn(visitor().ctx, { email, password: PASSWORD })).rejects.toEqual(
			reason('account-deactivated')
		);
		await expect(signIn(visitor().ctx, { email, password: 'wrong' })).rejects.toEqual(
			reason('wrong-sign-in')
		);
		await reactivatePerson(admin, { personId, version: version + 1 });
		await expect(signIn(visitor().ctx, { email, password: PASSWORD })).resolves.toBeDefined();
	});

	it('is not for oneself, nor for others', async () => {
		const person = await createAccount(test.services, {
			email: 'admin.self@example.com',
			password: PASSWORD,
			name: 'Self',
			locale: 'en',
			memberships: [{ organisationId: LAB_ID, roles: ['administrator'] }]
		});
		const input = { personId: person.id, version: 1 };
		for (const actor of [administrator(person.id), coordinator(), supplierOwner(), ANONYMOUS])
			await expect(deactivatePerson(testCtx(test.services, actor), input)).rejects.toMatchObject({
				code: 'forbidden'
			});
	});
});

it('lists people by the beginning of a name or e-mail, for administrators only', async () => {
	const { name, email } = await owner();
	const admin = testCtx(test.services, administrator());
	for (const text of [name.toUpperCase(), email.slice(0, 9)])
		expect((await listPeople(admin, { text, limit: 10 })).items.map((one) => one.email)).toContain(email);
	await expect(listPeople(testCtx(test.services, coordinator()), { limit: 10 })).rejects.toMatchObject({
		code: 'forbidden'
	});
});

import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import { itemTrail } from '../audit/audit-queries.ts';
import { auditSubscriber } from '../audit/record.ts';
import { drainEvents } from '../events/drain-events.ts';
import { LAB_ID } from '../organisation/ensure-lab.ts';
import { administrator, coordinator, createTestServices, supplierOwner, testCtx } from '../testing/index.ts';
import { accountWorld, HOUR, PASSWORD, reason, tokenOf } from './account-fixtures.ts';
import { createAccount } from './create-account.ts';
import { deactivatePerson, reactivatePerson } from './deactivate-person.ts';
import { makeResetLink } from './make-link.ts';
import { changePassword, endSession, listMySessions, readMe, updateMe } from './me.ts';
import { getPerson, listPeople } from './person-queries.ts';
import { readActor } from './read-actor.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';

const DEVICE = 'labmatch.device';
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

	const limited = { code: 'rate-limited', detail: { retryAt: expect.any(String) } };
	/** Wrong passwords one after the other. Only their count matters: no time is spent on comparing them. */
	async function guess(email: string, times: number, addressOf: (i: number) => string) {
		const auth = { ...test.services.auth, signIn: () => Promise.resolve(undefined) };
		for (let i = 0; i < times; i++) {
			const wrong = signIn(visitor({ auth }, addressOf(i)).ctx, { email, password: 'wrong' });
			await expect(wrong).rejects.toEqual(reason('wrong-sign-in'));
		}
	}

	it('is bounded per e-mail and address; the right password too waits then, elsewhere it does not', async () => {
		const { email } = await owner();
		await guess(email, 10, () => '198.51.100.1');
		const there = { email, password: PASSWORD };
		await expect(signIn(visitor({}, '198.51.100.1').ctx, there)).rejects.toMatchObject(limited);
		await expect(signIn(visitor().ctx, there)).resolves.toBeDefined();
		test.advance(HOUR);
		await expect(signIn(visitor({}, '198.51.100.1').ctx, there)).resolves.toBeDefined();
	});

	it('counts the addresses of one IPv6 network as one', async () => {
		const { email } = await owner();
		await guess(email, 10, (i) => `2001:db8:0:1::${i + 1}`);
		const input = { email, password: PASSWORD };
		await expect(signIn(visitor({}, '2001:db8:0:1:ffff::').ctx, input)).rejects.toMatchObject(limited);
		await expect(signIn(visitor({}, '2001:db8:0:2::1').ctx, input)).resolves.toBeDefined();
	});

	describe('where many addresses guess one e-mail', () => {
		const guessed = async (email: string) => {
			await guess(email, 60, (i) => `203.0.113.${i}`);
			await expect(signIn(visitor().ctx, { email, password: PASSWORD })).rejects.toMatchObject(limited);
		};

		it('lets its owner in from a browser that signed in before, with attempts of its own', async () => {
			const { email, ctx } = await owner();
			await signOut(ctx);
			await guessed(email);
			const known = { ...ctx, browser: ctx.browser! };
			await expect(signIn(known, { email, password: PASSWORD })).resolves.toBeDefined();
			for (let i = 0; i < 10; i++)
				await expect(signIn(known, { email, password: 'wrong' })).rejects.toEqual(reason('wrong-sign-in'));
			await expect(signIn(known, { email, password: PASSWORD })).rejects.toMatchObject(limited);
		});

		it('lets its owner in after a reset', async () => {
			const { email, personId } = await owner();
			await guessed(email);
			const made = await makeResetLink(testCtx(test.services, administrator()), { personId });
			const elsewhere = visitor();
			await resetPassword(elsewhere.ctx, { token: tokenOf(made.address), password: 'brand new words' });
			await expect(signIn(elsewhere.ctx, { email, password: 'brand new words' })).resolves.toBeDefined();
		});

		it('knows no browser by a cookie of another e-mail, a changed one or one of another installation', async () => {
			const { email, jar } = await owner();
			await guessed(email);
			const other = await owner();
			const device = String(jar.get(DEVICE));
			const another = await createTestServices();
			const foreign = another.services.auth.rememberDevice(email, other.browser);
			await another.close();
			const [theirs = ''] = foreign[0]?.split(';') ?? [];
			for (const value of [
				other.jar.get(DEVICE),
				device.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
				`${'A'.repeat(22)}.${device.split('.')[1]}`,
				theirs.replace(`${DEVICE}=`, ''),
				'',
				'..'
			]) {
				const { ctx, jar: mine } = visitor();
				mine.set(DEVICE, String(value));
				await expect(signIn(ctx, { email, password: PASSWORD })).rejects.toMatchObject(limited);
			}
		});

		it('remembers several people of one browser', async () => {
			const [first, second] = [await owner(), await owner()];
			const { ctx } = visitor();
			for (const { email } of [first, second]) await signIn(ctx, { email, password: PASSWORD });
			for (const { email } of [first, second]) {
				await guessed(email);
				await expect(signIn(ctx, { email, password: PASSWORD })).resolves.toBeDefined();
			}
		});
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

	it('stands in the trail of the person, without a word of it, and gives way to nobody who saves meanwhile', async () => {
		const { ctx, personId } = await owner();
		const renamed = { version: 1, name: 'Chan Siu Ming', locale: 'en' as const };
		// The profile is saved while the password is hashed.
		const meanwhile: typeof ctx = {
			...ctx,
			auth: {
				...ctx.auth,
				setPassword: async (user, password) => {
					await updateMe(ctx, renamed);
					await ctx.auth.setPassword(user, password);
				}
			}
		};
		await changePassword(meanwhile, { current: PASSWORD, password: 'another long one' });
		expect((await readMe(ctx)).name).toBe(renamed.name);
		await drainEvents(test.services, [auditSubscriber]);
		const admin = testCtx(test.services, administrator());
		const { items } = await itemTrail(admin, { kind: 'person', id: personId, limit: 10 });
		expect(items[0]).toMatchObject({ type: 'person.password-changed', by: { name: renamed.name } });
		const events = await test.services.storage.events.read(0, 1000);
		const told = events.filter((one) => one.type === 'person.password-changed' && one.by === personId);
		expect(told).toMatchObject([{ aggregate: { kind: 'person', id: personId, version: 3 } }]);
		expect(told[0]?.data).toEqual({});
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

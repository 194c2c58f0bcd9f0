import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import type { MailPort } from '../mail/port.ts';
import { listJoinRequests } from '../organisation/organisation-queries.ts';
import { invitePerson } from '../organisation/invite-person.ts';
import { settleJoinRequest } from '../organisation/settle-join-request.ts';
import { ensureLab, LAB_ID } from '../organisation/ensure-lab.ts';
import {
	administrator,
	coordinator,
	createTestServices,
	supplierOwner,
	testBrowser,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { where } from '../storage/port.ts';
import { acceptInvitation, readInvitation } from './accept-invitation.ts';
import { accountLinksSpec, peopleSpec } from './account-collections.ts';
import { openLink } from './account-links.ts';
import { createAccount } from './create-account.ts';
import { deactivatePerson, reactivatePerson } from './deactivate-person.ts';
import { firstAdministratorLink } from './first-administrator.ts';
import { makeLink, makeResetLink } from './make-link.ts';
import { changePassword, endSession, listMySessions, readMe, updateMe } from './me.ts';
import { getPerson, listLinks, listPeople } from './person-queries.ts';
import { readActor } from './read-actor.ts';
import { requestReset, sendReset } from './request-reset.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';
import { signUp } from './sign-up.ts';

const PASSWORD = 'a long password';
const HOUR = 3_600_000;
let test: TestServices;
let next = 0;
beforeAll(async () => {
	test = await createTestServices();
	await ensureLab(test.services);
});
afterAll(() => test.close());

/** An address of its own for each visitor, so that tests do not use up each other's limits. */
function visitor(instead: Partial<TestServices['services']> = {}) {
	const { browser, jar } = testBrowser(`192.0.2.${++next}`);
	return { ctx: testCtx({ ...test.services, ...instead }, ANONYMOUS, { browser }), browser, jar };
}
async function signedIn(browser: ReturnType<typeof testBrowser>['browser']) {
	const { actor, sessionId } = await readActor(test.services, browser);
	return testCtx(test.services, actor, { browser: { ...browser, headers: browser.headers, sessionId } });
}
const newcomer = () => {
	const n = String(++next).padStart(8, '0');
	return {
		name: `Person ${n}`,
		email: `p${n}@example.com`,
		password: PASSWORD,
		organisation: { name: { en: `Company ${n}` }, registrationNumber: n },
		consent: true as const
	};
};
/** A supplier's owner with an account, signed in. */
async function owner() {
	const { ctx, browser, jar } = visitor();
	const input = newcomer();
	const made = await signUp(ctx, input);
	return { ...made, ...input, browser, jar, ctx: await signedIn(browser) };
}
const reason = (name: string) => expect.objectContaining({ reason: name });
const tokenOf = (address: string) => new URL(address).searchParams.get('token') ?? '';

describe('sign-up', () => {
	it('makes a person, an unverified supplier and a session', async () => {
		const { ctx, email, organisationId } = await owner();
		const me = await readMe(ctx);
		expect(me).toMatchObject({ email, home: 'supplier', consent: { version: expect.any(String) } });
		expect(me.memberships[0]).toMatchObject({
			organisation: { id: organisationId, verified: false },
			roles: ['supplier-owner']
		});
	});

	it('refuses an e-mail that has an account, and leaves no organisation behind', async () => {
		const { email } = await owner();
		const again = { ...newcomer(), email };
		await expect(signUp(visitor().ctx, again)).rejects.toEqual(reason('email-taken'));
		await expect(signUp(visitor().ctx, { ...again, email: 'other@example.com' })).resolves.toBeDefined();
	});

	it('lets one of two simultaneous sign-ups with one e-mail through', async () => {
		const email = 'race@example.com';
		const both = [
			{ ...newcomer(), email },
			{ ...newcomer(), email }
		];
		const results = await Promise.allSettled(both.map((input) => signUp(visitor().ctx, input)));
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	it.each([
		[
			'the same name written otherwise',
			(n: string) => ({ name: { en: `The COMPANY ${n} (Hong Kong) Ltd.` } })
		],
		['the same registration number', () => ({ name: { tc: '另一名稱有限公司' } })]
	])('notices a second registration: %s', async (_, variant) => {
		const first = await owner();
		const n = first.organisation.registrationNumber;
		const changed = variant(n);
		const number = 'tc' in changed.name ? n : String(90_000_000 + ++next);
		const second = { ...newcomer(), organisation: { ...changed, registrationNumber: number } };
		await expect(signUp(visitor().ctx, second)).rejects.toEqual(reason('organisation-exists'));

		const lab = testCtx(test.services, coordinator());
		const noticed = (await listJoinRequests(lab)).find(({ email }) => email === second.email);
		expect(noticed).toMatchObject({ organisation: { id: first.organisationId }, personName: second.name });
		const invited = await settleJoinRequest(lab, { joinRequestId: noticed?.id ?? '', decision: 'invited' });
		expect(invited).toEqual({ delivery: 'with-administrator' });
		await expect(listJoinRequests(testCtx(test.services, supplierOwner()))).rejects.toMatchObject({
			code: 'forbidden'
		});
	});

	it('invites the newcomer as owner where nobody owns the organisation', async () => {
		const first = await owner();
		const people = test.services.storage.collection(peopleSpec);
		const [person] = (await people.list({ filter: where.eq('email', first.email), limit: 1 })).items;
		await people.replace({ ...person!, deactivatedAt: test.services.now() }, person!.version);
		const second = { ...newcomer(), organisation: first.organisation };
		await expect(signUp(visitor().ctx, second)).rejects.toEqual(reason('organisation-exists'));
		const lab = testCtx(test.services, coordinator());
		const noticed = (await listJoinRequests(lab)).find(({ email }) => email === second.email);
		await settleJoinRequest(lab, { joinRequestId: noticed?.id ?? '', decision: 'invited' });
		const links = test.services.storage.collection(accountLinksSpec);
		const [link] = (await links.list({ filter: where.eq('email', second.email), limit: 1 })).items;
		expect(link).toMatchObject({ roles: ['supplier-owner'] });
	});

	it('keeps a second registration open where its invitation is refused', async () => {
		const first = await owner();
		await expect(signUp(visitor().ctx, { ...newcomer(), organisation: first.organisation })).rejects.toEqual(
			reason('organisation-exists')
		);
		const lab = testCtx(test.services, coordinator());
		const mine = async () =>
			(await listJoinRequests(lab)).find(({ organisation }) => organisation?.id === first.organisationId);
		const noticed = await mine();
		await createAccount(test.services, {
			email: noticed?.email ?? '',
			password: PASSWORD,
			name: 'Joined meanwhile',
			locale: 'en',
			memberships: [{ organisationId: first.organisationId, roles: ['supplier-member'] }]
		});
		const settle = (decision: 'invited' | 'dismissed') =>
			settleJoinRequest(lab, { joinRequestId: noticed?.id ?? '', decision });
		await expect(settle('invited')).rejects.toEqual(reason('already-member'));
		expect(await mine()).toMatchObject({ id: noticed?.id });
		await settle('dismissed');
		expect(await mine()).toBeUndefined();
	});

	it('is bounded per address', async () => {
		const { ctx } = visitor();
		const input = { ...newcomer(), email: (await owner()).email };
		for (let i = 0; i < 30; i++) await signUp(ctx, input).catch(() => undefined);
		await expect(signUp(ctx, newcomer())).rejects.toMatchObject({ code: 'rate-limited' });
		test.advance(HOUR + 1000);
		await expect(signUp(ctx, newcomer())).resolves.toBeDefined();
	});
});

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

describe('reset', () => {
	const admin = () => testCtx(test.services, administrator());

	it('works once, for two hours, and ends every session', async () => {
		const { personId, email, browser } = await owner();
		const token = tokenOf((await makeResetLink(admin(), { personId })).address);
		await resetPassword(visitor().ctx, { token, password: 'brand new words' });
		expect((await readActor(test.services, browser)).actor.kind).toBe('anonymous');
		await expect(signIn(visitor().ctx, { email, password: PASSWORD })).rejects.toBeDefined();
		await expect(signIn(visitor().ctx, { email, password: 'brand new words' })).resolves.toBeDefined();
		const again = resetPassword(visitor().ctx, { token, password: 'yet another one' });
		await expect(again).rejects.toEqual(reason('link-not-valid'));

		const late = tokenOf((await makeResetLink(admin(), { personId })).address);
		test.advance(2 * HOUR + 1000);
		const tooLate = resetPassword(visitor().ctx, { token: late, password: 'yet another one' });
		await expect(tooLate).rejects.toEqual(reason('link-not-valid'));
	});

	it('lets one of two simultaneous uses through', async () => {
		const { personId } = await owner();
		const token = tokenOf((await makeResetLink(admin(), { personId })).address);
		const uses = ['first password', 'second password'].map((password) =>
			resetPassword(visitor().ctx, { token, password })
		);
		const results = await Promise.allSettled(uses);
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});

	it('answers the same for a known and an unknown e-mail', async () => {
		const { email } = await owner();
		const known = await requestReset(visitor().ctx, { email });
		const unknown = await requestReset(visitor().ctx, { email: 'nobody@example.com' });
		expect(known).toEqual(unknown);
	});

	it('without mail waits for an administrator, who sees the link once; its token is stored nowhere', async () => {
		const { email } = await owner();
		await sendReset(visitor().ctx, email);
		const asked = (await listLinks(admin())).find((link) => link.email === email);
		expect(asked?.status).toBe('asked');
		const { address } = await makeLink(admin(), { linkId: asked?.id ?? '' });
		expect(JSON.stringify(await listLinks(admin()))).not.toContain(tokenOf(address));
		await resetPassword(visitor().ctx, { token: tokenOf(address), password: 'brand new words' });
	});

	it('with mail sends the link in the person’s language', async () => {
		const sent: { to: string; text: string }[] = [];
		const mail: MailPort = { configured: true, send: async (message) => void sent.push(message) };
		const { email, ctx } = await owner();
		await updateMe(ctx, { version: 1, name: 'Chan', locale: 'tc' });
		await sendReset(visitor({ mail }).ctx, email);
		expect(sent[0]?.to).toBe(email);
		expect(sent[0]?.text).toMatch(/密碼[^]*http:\/\/labmatch\.test\/tc\/reset-password\?token=/);
	});

	it('is for administrators to make', async () => {
		const { personId } = await owner();
		for (const actor of [ANONYMOUS, supplierOwner(), coordinator()])
			await expect(makeResetLink(testCtx(test.services, actor), { personId })).rejects.toMatchObject({
				code: 'forbidden'
			});
	});
});

describe('invitation', () => {
	const admin = () => testCtx(test.services, administrator());
	async function invited(ctx: Parameters<typeof invitePerson>[0], organisationId: string, email: string) {
		await invitePerson(ctx, { organisationId, email, roles: ['supplier-member'] });
		const asked = (await listLinks(admin())).find((link) => link.email === email);
		return tokenOf((await makeLink(admin(), { linkId: asked?.id ?? '' })).address);
	}

	it('brings somebody new into the organisation, once', async () => {
		const { ctx, organisationId } = await owner();
		const token = await invited(ctx, organisationId, 'new.member@example.com');
		expect(await readInvitation(visitor().ctx, { token })).toMatchObject({
			account: 'new',
			organisation: { id: organisationId }
		});
		const { ctx: guest, browser } = visitor();
		const input = { account: 'new', token, name: 'Lee', password: PASSWORD, consent: true } as const;
		await acceptInvitation(guest, input);
		const me = await readMe(await signedIn(browser));
		expect(me.memberships.map(({ roles }) => roles)).toEqual([['supplier-member']]);
		await expect(acceptInvitation(visitor().ctx, input)).rejects.toEqual(reason('link-not-valid'));
	});

	it('adds an organisation to an account that exists, for who knows its password', async () => {
		const { ctx, organisationId } = await owner();
		const known = await owner();
		const token = await invited(ctx, organisationId, known.email);
		const input = { account: 'existing', token } as const;
		await expect(acceptInvitation(visitor().ctx, { ...input, password: 'wrong' })).rejects.toEqual(
			reason('wrong-password')
		);
		const { ctx: guest, browser } = visitor();
		await acceptInvitation(guest, { ...input, password: PASSWORD });
		expect((await readMe(await signedIn(browser))).memberships).toHaveLength(2);
	});

	it('takes no role away from who leads the organisation already', async () => {
		const { ctx, organisationId, email } = await owner();
		const link = await openLink(ctx, {
			purpose: 'invitation',
			email,
			locale: 'en',
			organisationId,
			roles: ['supplier-member'],
			invitedBy: 'tester'
		});
		const { ctx: guest, browser } = visitor();
		await acceptInvitation(guest, { account: 'existing', token: link.token, password: PASSWORD });
		const me = await readMe(await signedIn(browser));
		expect(me.memberships.map(({ roles }) => roles)).toEqual([['supplier-owner', 'supplier-member']]);
	});

	it('is not for members, other suppliers, or roles of another kind', async () => {
		const { organisationId, ctx } = await owner();
		const input = { organisationId, email: 'x@example.com', roles: ['supplier-member' as const] };
		const stranger = testCtx(test.services, supplierOwner('another'));
		await expect(invitePerson(stranger, input)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(invitePerson(ctx, { ...input, roles: ['administrator'] })).rejects.toMatchObject({
			code: 'forbidden'
		});
		const lab = { ...input, organisationId: LAB_ID, roles: ['administrator' as const] };
		await expect(invitePerson(testCtx(test.services, coordinator()), lab)).rejects.toMatchObject({
			code: 'forbidden'
		});
	});

	it('makes the first administrator of an installation, whose links of earlier starts end', async () => {
		const fresh = await createTestServices();
		try {
			await ensureLab(fresh.services);
			const before = tokenOf((await firstAdministratorLink(fresh.services)) ?? '');
			const token = tokenOf((await firstAdministratorLink(fresh.services)) ?? '');
			const ctx = testCtx(fresh.services, ANONYMOUS, { browser: testBrowser().browser });
			const input = {
				account: 'new',
				email: 'first@example.com',
				name: 'Ho',
				password: PASSWORD,
				consent: true
			} as const;
			await expect(acceptInvitation(ctx, { ...input, token: before })).rejects.toBeDefined();
			const { link, token: another } = await openLink(fresh.services, {
				purpose: 'invitation',
				locale: 'en',
				organisationId: LAB_ID,
				roles: ['administrator'],
				invitedBy: 'system:first-start'
			});
			expect(link.email).toBeUndefined();
			expect(await acceptInvitation(ctx, { ...input, token })).toMatchObject({ home: 'coordinator' });
			expect(await firstAdministratorLink(fresh.services)).toBeUndefined();
			const late = { ...input, email: 'second@example.com', token: another };
			await expect(acceptInvitation(ctx, late)).rejects.toEqual(reason('link-not-valid'));
		} finally {
			await fresh.close();
		}
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

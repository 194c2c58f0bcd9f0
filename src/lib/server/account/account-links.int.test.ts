import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import type { MailPort } from '../mail/port.ts';
import { ensureLab, LAB_ID } from '../organisation/ensure-lab.ts';
import { invitePerson } from '../organisation/invite-person.ts';
import {
	administrator,
	coordinator,
	createTestServices,
	supplierOwner,
	testBrowser,
	testCtx
} from '../testing/index.ts';
import { acceptInvitation, readInvitation } from './accept-invitation.ts';
import { accountWorld, HOUR, PASSWORD, reason, tokenOf } from './account-fixtures.ts';
import { openLink } from './account-links.ts';
import { firstAdministratorLink } from './first-administrator.ts';
import { makeLink, makeResetLink } from './make-link.ts';
import { changePassword, readMe, updateMe } from './me.ts';
import { listLinks } from './person-queries.ts';
import { readActor } from './read-actor.ts';
import { requestReset, sendReset } from './request-reset.ts';
import { checkResetLink, resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';

const { test, visitor, signedIn, owner } = accountWorld();

describe('reset', () => {
	const admin = () => testCtx(test.services, administrator());

	it('works once, for two hours, and ends every session', async () => {
		const { personId, email, browser } = await owner();
		const token = tokenOf((await makeResetLink(admin(), { personId })).address);
		const check = (link: string) => checkResetLink(visitor().ctx, { token: link });
		await expect(check(token)).resolves.toBeUndefined();
		await resetPassword(visitor().ctx, { token, password: 'brand new words' });
		await expect(check(token)).rejects.toEqual(reason('link-not-valid'));
		expect((await readActor(test.services, browser)).actor.kind).toBe('anonymous');
		await expect(signIn(visitor().ctx, { email, password: PASSWORD })).rejects.toBeDefined();
		await expect(signIn(visitor().ctx, { email, password: 'brand new words' })).resolves.toBeDefined();
		const again = resetPassword(visitor().ctx, { token, password: 'yet another one' });
		await expect(again).rejects.toEqual(reason('link-not-valid'));

		const late = tokenOf((await makeResetLink(admin(), { personId })).address);
		test.advance(2 * HOUR + 1000);
		await expect(check(late)).rejects.toEqual(reason('link-not-valid'));
		const tooLate = resetPassword(visitor().ctx, { token: late, password: 'yet another one' });
		await expect(tooLate).rejects.toEqual(reason('link-not-valid'));
	});

	it('ends with a password that is changed otherwise', async () => {
		const { personId, ctx } = await owner();
		const token = tokenOf((await makeResetLink(admin(), { personId })).address);
		await changePassword(ctx, { current: PASSWORD, password: 'brand new words' });
		await expect(checkResetLink(visitor().ctx, { token })).rejects.toEqual(reason('link-not-valid'));
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
		const asked = (await listLinks(admin(), { limit: 200 })).items.find((link) => link.email === email);
		expect(asked?.status).toBe('asked');
		const { address } = await makeLink(admin(), { linkId: asked?.id ?? '' });
		expect(JSON.stringify(await listLinks(admin(), { limit: 200 }))).not.toContain(tokenOf(address));
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
		const asked = (await listLinks(admin(), { limit: 200 })).items.find((link) => link.email === email);
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

	it('gives nothing to a stranger who made an account with the invited e-mail beforehand', async () => {
		const { ctx, organisationId } = await owner();
		const stranger = await owner();
		const { email, personId } = stranger;
		const token = await invited(ctx, organisationId, email);
		const reset = tokenOf((await makeResetLink(admin(), { personId })).address);
		const invitee = visitor();
		await resetPassword(invitee.ctx, { token: reset, password: 'brand new words' });
		await acceptInvitation(invitee.ctx, { account: 'existing', token, password: 'brand new words' });
		expect((await readMe(await signedIn(invitee.browser))).memberships).toHaveLength(2);
		expect((await readActor(test.services, stranger.browser)).actor.kind).toBe('anonymous');
		await expect(signIn(stranger.ctx, { email, password: PASSWORD })).rejects.toEqual(
			reason('wrong-sign-in')
		);
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

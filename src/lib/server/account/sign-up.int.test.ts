import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { AppError } from '../../domain/shared/error.ts';
import { fieldErrors } from '../../domain/shared/field-errors.ts';
import { listJoinRequests } from '../organisation/list-join-requests.ts';
import { newcomerRole } from '../organisation/newcomer-role.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { registerSupplier } from '../organisation/register-supplier.ts';
import { settleJoinRequest } from '../organisation/settle-join-request.ts';
import { where } from '../storage/port.ts';
import { coordinator, supplierOwner, testCtx } from '../testing/index.ts';
import { accountLinksSpec, peopleSpec } from './account-collections.ts';
import { accountWorld, HOUR, newcomer, PASSWORD, reason } from './account-fixtures.ts';
import { createAccount } from './create-account.ts';
import { readMe } from './me.ts';
import { signUp, signUpInput } from './sign-up.ts';

const { test, visitor, owner } = accountWorld();

describe('sign-up', () => {
	it('says field by field what a form lacks in which nothing is filled in', () => {
		const { error } = signUpInput.safeParse({});
		expect(fieldErrors(error!)).toMatchObject({
			name: 'name-required',
			'organisation.name': 'zod-invalid-type',
			'organisation.registrationNumber': 'registration-number-required'
		});
	});

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
		const other = newcomer();
		const number = 'tc' in changed.name ? n : other.organisation.registrationNumber;
		const second = { ...other, organisation: { ...changed, registrationNumber: number } };
		await expect(signUp(visitor().ctx, second)).rejects.toEqual(reason('organisation-exists'));

		const lab = testCtx(test.services, coordinator());
		const noticed = (await listJoinRequests(lab, { limit: 200 })).items.find(
			({ email }) => email === second.email
		);
		expect(noticed).toMatchObject({ organisation: { id: first.organisationId }, personName: second.name });
		const invited = await settleJoinRequest(lab, { joinRequestId: noticed?.id ?? '', decision: 'invited' });
		expect(invited).toEqual({ delivery: 'with-administrator' });
		await expect(
			listJoinRequests(testCtx(test.services, supplierOwner()), { limit: 1 })
		).rejects.toMatchObject({
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
		const noticed = (await listJoinRequests(lab, { limit: 200 })).items.find(
			({ email }) => email === second.email
		);
		await settleJoinRequest(lab, { joinRequestId: noticed?.id ?? '', decision: 'invited' });
		const links = test.services.storage.collection(accountLinksSpec);
		const [link] = (await links.list({ filter: where.eq('email', second.email), limit: 1 })).items;
		expect(link).toMatchObject({ roles: ['supplier-owner'] });
	});

	it('offers no second ownership while an invitation to own is on its way', async () => {
		const first = await owner();
		const people = test.services.storage.collection(peopleSpec);
		const [person] = (await people.list({ filter: where.eq('email', first.email), limit: 1 })).items;
		await people.replace({ ...person!, deactivatedAt: test.services.now() }, person!.version);
		const seconds = [newcomer(), newcomer()].map((one) => ({ ...one, organisation: first.organisation }));
		for (const second of seconds) await signUp(visitor().ctx, second).catch(() => undefined);
		const lab = testCtx(test.services, coordinator());
		const mine = async () =>
			(await listJoinRequests(lab, { limit: 200 })).items.filter(
				({ organisation }) => organisation?.id === first.organisationId
			);
		expect((await mine()).map(({ role }) => role)).toEqual(['supplier-owner', 'supplier-owner']);
		for (const { id } of await mine())
			await settleJoinRequest(lab, { joinRequestId: id, decision: 'invited' });
		const links = test.services.storage.collection(accountLinksSpec);
		const roles = await Promise.all(
			seconds.map(
				async ({ email }) => (await links.list({ filter: where.eq('email', email) })).items[0]?.roles
			)
		);
		expect(roles).toEqual([['supplier-owner'], ['supplier-member']]);
		// An invitation that ran out unused no longer counts.
		const [invited] = (await links.list({ filter: where.eq('email', seconds[0]!.email) })).items;
		await links.replace({ ...invited!, status: 'open', expiresAt: test.services.now() }, invited!.version);
		expect(await newcomerRole(lab, first.organisationId)).toBe('supplier-owner');
	});

	it('keeps a second registration open where its invitation is refused', async () => {
		const first = await owner();
		await expect(signUp(visitor().ctx, { ...newcomer(), organisation: first.organisation })).rejects.toEqual(
			reason('organisation-exists')
		);
		const lab = testCtx(test.services, coordinator());
		const mine = async () =>
			(await listJoinRequests(lab, { limit: 200 })).items.find(
				({ organisation }) => organisation?.id === first.organisationId
			);
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

	/** As far as a sign-up comes that is broken off before its owner is stored. */
	const registerOnly = (input: ReturnType<typeof newcomer>) =>
		registerSupplier(visitor().ctx, input.organisation, { ...input, id: test.services.newId() });

	it('takes over what a broken-off sign-up left, and nothing that the lab has decided on or that is another', async () => {
		const leave = async (change: Partial<Organisation> = {}) => {
			const input = newcomer();
			await registerOnly(input);
			const organisations = test.services.storage.collection(organisationsSpec);
			const number = where.eq('registrationNumber', input.organisation.registrationNumber);
			const [left] = (await organisations.list({ filter: number, limit: 1 })).items;
			expect(left).toMatchObject({ registeredBy: expect.any(String) });
			if (left) await organisations.replace({ ...left, ...change }, left.version);
			return input;
		};
		const early = { ...newcomer(), organisation: (await leave()).organisation };
		await expect(signUp(visitor().ctx, early)).rejects.toEqual(reason('sign-up-under-way'));
		test.advance(HOUR);
		const website = 'https://again.example';
		const again = { ...early, organisation: { ...early.organisation, website } };
		const { organisationId } = await signUp(visitor().ctx, again);
		expect(await test.services.storage.collection(organisationsSpec).get(organisationId)).toMatchObject({
			website,
			verification: { status: 'unverified' }
		});
		const at = test.services.now();
		const refused = [
			await leave({ verification: { status: 'verified', at, by: 'coordinator-1' } }),
			await leave({ registeredBy: undefined }),
			{ ...(await leave()), organisation: { ...(await leave()).organisation, name: { en: 'Other' } } }
		];
		test.advance(HOUR);
		for (const { organisation } of refused)
			await expect(signUp(visitor().ctx, { ...newcomer(), organisation })).rejects.toEqual(
				reason('organisation-exists')
			);
	});

	it('puts a taken-over organisation back where its own e-mail is taken meanwhile', async () => {
		const input = newcomer();
		const { organisation } = input;
		await registerOnly(input);
		test.advance(HOUR);
		const createUser = () =>
			Promise.reject(new AppError('conflict', { reason: 'email-taken', fields: { email: 'email-taken' } }));
		const raced = visitor({ auth: { ...test.services.auth, createUser } }).ctx;
		await expect(signUp(raced, { ...newcomer(), organisation })).rejects.toEqual(reason('email-taken'));
		await expect(signUp(visitor().ctx, { ...newcomer(), organisation })).resolves.toBeDefined();
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

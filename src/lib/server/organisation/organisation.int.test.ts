import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS, type Actor } from '../../domain/shared/actor.ts';
import { accountLinksSpec } from '../account/account-collections.ts';
import { openLink } from '../account/account-links.ts';
import { createAccount } from '../account/create-account.ts';
import { actorOf } from '../account/read-actor.ts';
import { getPerson } from '../account/person-queries.ts';
import { seedTaxonomy } from '../taxonomy/seed-taxonomy.ts';
import {
	administrator,
	bureauOfficer,
	coordinator,
	createTestServices,
	supplierMember,
	supplierOwner,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { changeRoles } from './change-roles.ts';
import { createBureau } from './create-bureau.ts';
import { ensureLab } from './ensure-lab.ts';
import {
	getOrganisation,
	getPrivateOrganisation,
	getStoredOrganisation,
	listOrganisations
} from './organisation-queries.ts';
import { listPeopleOf } from './list-people.ts';
import { registerSupplier } from './register-supplier.ts';
import { updateOrganisation } from './update-organisation.ts';
import { verifySupplier } from './verify-supplier.ts';

let test: TestServices;
let next = 10_000_000;
beforeAll(async () => {
	test = await createTestServices();
	await seedTaxonomy(test.services);
	await ensureLab(test.services);
});
afterAll(() => test.close());

const as = (actor: Actor) => testCtx(test.services, actor);
async function supplier() {
	const registrationNumber = String(++next);
	const name = { tc: `海港視覺${registrationNumber}有限公司` };
	const newcomer = { id: `owner-${registrationNumber}`, name: 'Chan', email: 'chan@example.com' };
	const { id } = await registerSupplier(as(ANONYMOUS), { name, registrationNumber }, newcomer);
	return { organisationId: id, name, registrationNumber };
}
const forbidden = expect.objectContaining({ code: 'forbidden' });

describe('a supplier', () => {
	it('is shown to everyone by name only', async () => {
		const { organisationId, registrationNumber } = await supplier();
		const view = await getOrganisation(as(ANONYMOUS), { organisationId });
		expect(view).toMatchObject({ verified: false, name: { derived: ['sc'] } });
		expect(JSON.stringify(view)).not.toContain(`"${registrationNumber}"`);
		for (const actor of [ANONYMOUS, bureauOfficer(), supplierOwner('another')])
			await expect(getPrivateOrganisation(as(actor), { organisationId })).rejects.toEqual(forbidden);
		const mine = await getPrivateOrganisation(as(supplierMember(organisationId)), { organisationId });
		expect(mine).toMatchObject({ registrationNumber, can: { update: false } });
	});

	it('is verified by the lab; a refusal gives its reason; an old version loses', async () => {
		const { organisationId } = await supplier();
		const verified = { organisationId, version: 1, decision: 'verified' } as const;
		await expect(verifySupplier(as(supplierOwner(organisationId)), verified)).rejects.toEqual(forbidden);
		expect(await verifySupplier(as(coordinator()), verified)).toMatchObject({
			verified: true,
			verification: { status: 'verified', by: 'coordinator-1' }
		});
		const refused = { ...verified, decision: 'refused', reason: 'Not in the register' } as const;
		await expect(verifySupplier(as(coordinator()), refused)).rejects.toMatchObject({ reason: 'version' });
		expect(await verifySupplier(as(coordinator()), { ...refused, version: 2 })).toMatchObject({
			verification: { status: 'refused', reason: 'Not in the register' }
		});
	});

	it('keeps its verification while it keeps its name', async () => {
		const { organisationId, name, registrationNumber } = await supplier();
		await verifySupplier(as(coordinator()), { organisationId, version: 1, decision: 'verified' });
		const owner = as(supplierOwner(organisationId));
		const about = { en: 'We see ships.' };
		const kept = await updateOrganisation(owner, { organisationId, version: 2, name, about });
		expect(kept).toMatchObject({ verified: true, about });
		const renamed = { tc: `另一公司${registrationNumber}` };
		expect(
			await updateOrganisation(owner, { organisationId, version: 3, name: renamed, about })
		).toMatchObject({ verified: false, registrationNumber });
		expect((await getStoredOrganisation(owner, organisationId)).nameKeys).toHaveLength(1);
	});

	it('shows both versions when two people save, and cannot take another’s name', async () => {
		const { organisationId, name } = await supplier();
		const other = await supplier();
		const owner = as(supplierOwner(organisationId));
		await updateOrganisation(owner, { organisationId, version: 1, name, website: 'https://a.example' });
		await expect(
			updateOrganisation(owner, { organisationId, version: 1, name, website: 'https://b.example' })
		).rejects.toMatchObject({
			reason: 'version',
			detail: { current: { version: 2, website: 'https://a.example' } }
		});
		await expect(
			updateOrganisation(owner, { organisationId, version: 2, name: other.name })
		).rejects.toMatchObject({ reason: 'organisation-exists' });
	});

	it('registered twice in one moment exists once', async () => {
		const input = { name: { en: 'Twice Robotics' }, registrationNumber: String(++next) };
		const newcomer = { id: 'n', name: 'N', email: 'n@example.com' };
		const both = await Promise.allSettled(
			[input, input].map((one) => registerSupplier(as(ANONYMOUS), one, newcomer))
		);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});
});

describe('people of an organisation', () => {
	async function member(organisationId: string, roles: ('supplier-member' | 'supplier-owner')[]) {
		return createAccount(test.services, {
			email: `m${++next}@example.com`,
			password: 'a long password',
			name: 'Member',
			locale: 'tc',
			memberships: [{ organisationId, roles }]
		});
	}

	it('get other roles, or leave, by its owner', async () => {
		const { organisationId } = await supplier();
		const owner = await member(organisationId, ['supplier-owner']);
		const person = await member(organisationId, ['supplier-member']);
		const ctx = as(await actorOf(test.services, owner));
		const change = { organisationId, personId: person.id, version: 1 };
		await changeRoles(ctx, { ...change, roles: ['supplier-owner'] });
		await expect(changeRoles(ctx, { ...change, roles: [] })).rejects.toMatchObject({ reason: 'version' });
		await changeRoles(ctx, { ...change, version: 2, roles: [] });
		expect((await listPeopleOf(ctx, { organisationId })).people.map(({ id }) => id)).toEqual([owner.id]);
		const gone = await getPerson(as(administrator()), { personId: person.id });
		expect(gone.memberships).toEqual([]);
	});

	it('come back by no invitation of before, once they were taken out', async () => {
		const { organisationId } = await supplier();
		const owner = as(await actorOf(test.services, await member(organisationId, ['supplier-owner'])));
		const person = await member(organisationId, ['supplier-member']);
		const links = test.services.storage.collection(accountLinksSpec);
		const purpose = { purpose: 'invitation' as const, locale: 'en' as const };
		const roles = ['supplier-member' as const];
		const to = { organisationId, email: person.email, roles, invitedBy: 'tester' };
		const { link } = await openLink(owner, { ...purpose, ...to });
		const elsewhere = await openLink(owner, { ...purpose, ...to, organisationId: 'another' });
		await changeRoles(owner, { organisationId, personId: person.id, version: 1, roles: [] });
		expect(await links.get(link.id)).toMatchObject({ status: 'withdrawn' });
		expect(await links.get(elsewhere.link.id)).toMatchObject({ status: 'open' });
	});

	it('are not changed by members, strangers, or across organisations', async () => {
		const { organisationId } = await supplier();
		const elsewhere = await supplier();
		const person = await member(organisationId, ['supplier-member']);
		const change = { organisationId, personId: person.id, version: 1, roles: ['supplier-owner' as const] };
		for (const actor of [
			ANONYMOUS,
			await actorOf(test.services, person),
			supplierOwner(elsewhere.organisationId),
			bureauOfficer()
		])
			await expect(changeRoles(as(actor), change)).rejects.toEqual(forbidden);
		const other = supplierOwner(elsewhere.organisationId);
		await expect(
			changeRoles(as(other), { ...change, organisationId: elsewhere.organisationId })
		).rejects.toMatchObject({ code: 'not-found' });
	});
});

describe('a bureau', () => {
	it('takes its name from the vocabulary, once', async () => {
		const lab = as(coordinator());
		const bureau = await createBureau(lab, { department: 'bd' });
		expect(bureau).toMatchObject({ kind: 'bureau', name: { tc: '屋宇署' }, department: 'bd' });
		await expect(createBureau(lab, { department: 'bd' })).rejects.toMatchObject({
			reason: 'organisation-exists'
		});
		await expect(createBureau(lab, { department: 'atlantis' })).rejects.toMatchObject({
			reason: 'unknown-department'
		});
		await expect(createBureau(as(bureauOfficer()), { department: 'aud' })).rejects.toEqual(forbidden);
	});

	it('is found in lists by the beginning of its name', async () => {
		const found = await listOrganisations(as(coordinator()), { text: 'build', kind: 'bureau', limit: 10 });
		expect(found.items.map(({ department }) => department)).toEqual(['bd']);
		await expect(listOrganisations(as(bureauOfficer()), { limit: 10 })).rejects.toEqual(forbidden);
	});
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../domain/account/person.ts';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Actor, Role } from '../../domain/shared/actor.ts';
import { peopleSpec } from '../account/account-collections.ts';
import { auditSubscriber } from '../audit/record.ts';
import { drainEvents } from '../events/drain-events.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import {
	bureauApprover,
	bureauOfficer,
	coordinator,
	createTestServices,
	supplierMember,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { createServerApi } from '../trpc/app-router.ts';
import { notificationSubscriber } from './notify.ts';

const AT = '2026-01-01T00:00:00.000Z';
let test: TestServices;
const as = (actor: Actor) => createServerApi(testCtx(test.services, actor));
const approver = bureauApprover();
const officer = bureauOfficer();
const lab = coordinator();
const deliver = () => drainEvents(test.services, [auditSubscriber, notificationSubscriber]);

const organisation = (id: string, kind: Organisation['kind']): Omit<Organisation, 'version'> => ({
	id,
	createdAt: AT,
	updatedAt: AT,
	kind,
	name: { en: `The ${id}` },
	normalizedName: id,
	verification: { status: 'not-needed' }
});
const person = (id: string, organisationId: string, role: Role): Omit<Person, 'version'> => ({
	id,
	createdAt: AT,
	updatedAt: AT,
	userId: `user-${id}`,
	email: `${id}@example.test`,
	name: `Name of ${id}`,
	nameKey: id,
	locale: 'en',
	memberships: [{ organisationId, roles: [role] }]
});

beforeAll(async () => {
	test = await createTestServices();
	const organisations = test.services.storage.collection(organisationsSpec);
	await organisations.insert(organisation('bureau-1', 'bureau'));
	await organisations.insert(organisation('lab', 'lab'));
	const people = test.services.storage.collection(peopleSpec);
	await people.insert(person('bureau-officer-of-bureau-1', 'bureau-1', 'bureau-officer'));
	await people.insert(person('bureau-approver-of-bureau-1', 'bureau-1', 'bureau-approver'));
	await people.insert(person('coordinator-1', 'lab', 'coordinator'));
	await people.insert(person('bureau-officer-of-bureau-2', 'bureau-2', 'bureau-officer'));
});
afterAll(() => test.close());

describe('notifications and the audit trail', () => {
	it('tell each person concerned once, and never the one who did it', async () => {
		const draft = await as(officer).challenge.create({ organisationId: 'bureau-1', content: readyContent() });
		const asked = await as(officer).challenge.requestApproval(draft);
		await deliver();
		const mine = await as(approver).notification.list({});
		expect(mine.items).toMatchObject([
			{
				type: 'challenge.approval-requested',
				item: { kind: 'challenge', id: draft.id },
				notifiedAs: 'bureau',
				reference: draft.reference,
				read: false
			}
		]);
		expect((await as(officer).notification.list({})).items).toEqual([]);
		await as(approver).challenge.approve(asked);
		await deliver();
		expect(await as(lab).notification.unreadCount()).toBe(1);
		expect(await as(officer).notification.unreadCount()).toBe(1);
		expect(await as(bureauOfficer('bureau-2')).notification.unreadCount()).toBe(0);

		const trail = await as(officer).audit.ofItem({ kind: 'challenge', id: draft.id });
		expect(trail.items.map((entry) => [entry.type, entry.by.name])).toEqual([
			['challenge.submitted', 'Name of bureau-approver-of-bureau-1'],
			['challenge.approval-requested', 'Name of bureau-officer-of-bureau-1'],
			['challenge.created', 'Name of bureau-officer-of-bureau-1']
		]);
		expect(trail.items[0]).toMatchObject({ from: 'awaiting-approval', to: 'submitted' });
		for (const stranger of [supplierMember(), bureauOfficer('bureau-2')])
			await expect(as(stranger).audit.ofItem({ kind: 'challenge', id: draft.id })).rejects.toThrow(
				'not-found'
			);
	});

	it('change nothing when the same event comes again', async () => {
		const events = await test.services.storage.events.read(0, 100);
		const before = await as(lab).notification.list({});
		for (const event of events) {
			await notificationSubscriber.handle(test.services, event);
			await auditSubscriber.handle(test.services, event);
		}
		expect(await as(lab).notification.list({})).toEqual(before);
	});

	it('count the saves of an hour in one entry', async () => {
		let view = await as(officer).challenge.create({ organisationId: 'bureau-1' });
		for (const contact of ['a', 'ab', 'abc'])
			view = await as(officer).challenge.saveDraft({ ...view, content: { contact } });
		await deliver();
		const trail = await as(officer).audit.ofItem({ kind: 'challenge', id: view.id });
		expect(trail.items.map(({ type, count, version }) => [type, count, version])).toEqual([
			['challenge.draft-saved', 3, 4],
			['challenge.created', 1, 1]
		]);
	});

	it('are read by their owner only', async () => {
		const [first] = (await as(lab).notification.list({})).items;
		await expect(as(approver).notification.markRead({ id: first?.id ?? '' })).rejects.toThrow('not-found');
		await as(lab).notification.markRead({ id: first?.id ?? '' });
		expect((await as(lab).notification.list({ unreadOnly: true })).items).toEqual([]);
		const { marked } = await as(officer).notification.markAllRead();
		expect(marked).toBe(1);
		expect(await as(officer).notification.unreadCount()).toBe(0);
	});
});

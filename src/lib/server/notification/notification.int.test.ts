import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../domain/account/person.ts';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Actor, Role } from '../../domain/shared/actor.ts';
import { peopleSpec } from '../account/account-collections.ts';
import { auditSubscriber } from '../audit/record.ts';
import { drainEvents } from '../events/drain-events.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { proposalsSpec } from '../proposal/proposal-collection.ts';
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

	it('tell the suppliers whose proposals stand on a need that it changed', async () => {
		const { storage } = test.services;
		await storage.collection(organisationsSpec).insert(organisation('supplier-1', 'supplier'));
		await storage.collection(peopleSpec).insert(person('member-1', 'supplier-1', 'supplier-member'));
		let view = await as(officer).challenge.create({ organisationId: 'bureau-1', content: readyContent() });
		view = await as(officer).challenge.requestApproval(view);
		view = await as(approver).challenge.approve(view);
		view = await as(lab).challenge.publish(view);
		await storage.collection(proposalsSpec).insert({
			id: 'proposal-1',
			createdAt: AT,
			updatedAt: AT,
			reference: 'P-2026-0001',
			challengeId: view.id,
			solutionId: 'solution-1',
			supplierId: 'supplier-1',
			bureauId: 'bureau-1',
			createdBy: 'member-1',
			content: {},
			state: { status: 'draft' },
			history: []
		});
		await as(officer).challenge.addAddendum({ ...view, note: 'Longer', content: { trialWeeks: 20 } });
		await deliver();
		const told = await as(supplierMember('supplier-1', 'member-1')).notification.list({});
		expect(told.items).toMatchObject([
			{ type: 'challenge.addendum', notifiedAs: 'supplier', item: { kind: 'challenge', id: view.id } }
		]);
		expect(told.items[0]?.reason).toBe('Longer');
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

	it('count old news as read: a catch-up after a long stop fills nobody’s list', async () => {
		const unread = () => as(lab).notification.unreadCount();
		const before = await unread();
		const [recent] = (await test.services.storage.events.read(0, 100)).filter(
			({ type }) => type === 'challenge.submitted'
		);
		if (!recent) throw new Error('a need was submitted above');
		const day = 86_400_000;
		const at = (daysAgo: number) => new Date(Date.parse(recent.at) - daysAgo * day).toISOString();
		await notificationSubscriber.handle(test.services, { ...recent, id: 'old-news', at: at(60) });
		expect(await unread()).toBe(before);
		await notificationSubscriber.handle(test.services, { ...recent, id: 'fresh-news', at: at(2) });
		expect(await unread()).toBe(before + 1);
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
		const { items } = await as(lab).notification.list({ unreadOnly: true });
		const [first] = items;
		await expect(as(approver).notification.markRead({ id: first?.id ?? '' })).rejects.toThrow('not-found');
		await as(lab).notification.markRead({ id: first?.id ?? '' });
		const unread = await as(lab).notification.list({ unreadOnly: true });
		expect(unread.items.map(({ id }) => id)).toEqual(items.slice(1).map(({ id }) => id));
		const { marked } = await as(officer).notification.markAllRead();
		expect(marked).toBeGreaterThan(0);
		expect(await as(officer).notification.unreadCount()).toBe(0);
	});
});

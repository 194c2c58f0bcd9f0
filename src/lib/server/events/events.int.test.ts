import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../domain/shared/actor.ts';
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import { eventOf } from '../services.ts';
import type { CollectionSpec } from '../storage/port.ts';
import { createTestServices, testCtx, type TestServices } from '../testing/index.ts';
import { drainEvents } from './drain-events.ts';
import { startEventLoop } from './event-loop.ts';
import { discardParkedEvent, listParkedEvents, retryParkedEvent } from './parked-events.ts';
import type { Subscriber } from './subscriber.ts';

const things: CollectionSpec<Aggregate> = { name: 'things', fields: {}, sorts: {} };
const administrator: Actor = {
	kind: 'person',
	personId: 'admin',
	memberships: [{ organisationId: 'lab', kind: 'lab', roles: ['administrator'], verified: true }]
};
let host: TestServices;

beforeEach(async () => {
	host = await createTestServices();
});
afterEach(() => host.close());

/** Writes `count` things, each with one event. */
async function write(count: number, from = 0) {
	const { services } = host;
	for (let at = from; at < from + count; at += 1) {
		const id = `thing-${at}`;
		const event = eventOf(services, 'tester', 'challenge.created', { kind: 'thing', id, version: 1 });
		await services.storage
			.collection(things)
			.insert({ id, createdAt: services.now(), updatedAt: services.now() }, [event]);
	}
}

function recorder(name: string, fails: (id: string) => boolean = () => false) {
	const seen: string[] = [];
	const subscriber: Subscriber = {
		name,
		handle(_services, event) {
			if (fails(event.aggregate.id)) return Promise.reject(new Error(`cannot ${event.aggregate.id}`));
			seen.push(event.aggregate.id);
			return Promise.resolve();
		}
	};
	return { subscriber, seen };
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => `thing-${at}`);

test('every subscriber gets every event once, in order, and goes on from its checkpoint', async () => {
	await write(250);
	const [a, b] = [recorder('a'), recorder('b')];
	await drainEvents(host.services, [a.subscriber]);
	await write(5, 250);
	await drainEvents(host.services, [a.subscriber, b.subscriber]);
	expect(a.seen).toEqual(ids(255));
	expect(b.seen).toEqual(ids(255));
});

test('an event that fails is parked after its attempts and holds up nothing; an administrator tries it again', async () => {
	await write(4);
	let broken = true;
	const bad = recorder('bad', (id) => broken && id === 'thing-1');
	const good = recorder('good');
	await drainEvents(host.services, [bad.subscriber, good.subscriber]);
	expect(good.seen).toEqual(ids(4));
	expect(bad.seen).toEqual(['thing-0', 'thing-2', 'thing-3']);

	const ctx = testCtx(host.services, administrator);
	const { items } = await listParkedEvents(ctx);
	expect(items).toMatchObject([{ subscriber: 'bad', attempts: 3, error: 'cannot thing-1' }]);
	const id = items[0]?.id ?? '';
	expect(await retryParkedEvent(ctx, [bad.subscriber], id)).toBe(false);
	expect((await listParkedEvents(ctx)).items[0]?.attempts).toBe(4);
	broken = false;
	expect(await retryParkedEvent(ctx, [bad.subscriber], id)).toBe(true);
	expect(bad.seen.at(-1)).toBe('thing-1');
	expect((await listParkedEvents(ctx)).items).toEqual([]);
});

test('an event that no part can digest is discarded; one whose part is no more says so', async () => {
	await write(2);
	const bad = recorder('bad', (id) => id === 'thing-0');
	await drainEvents(host.services, [bad.subscriber]);
	const ctx = testCtx(host.services, administrator);
	const [parked] = (await listParkedEvents(ctx)).items;
	const { id = '', version = 0 } = parked ?? {};
	await expect(retryParkedEvent(ctx, [], id)).rejects.toMatchObject({ reason: 'no-such-part' });
	await retryParkedEvent(ctx, [bad.subscriber], id);
	await expect(discardParkedEvent(ctx, id, version)).rejects.toMatchObject({ code: 'conflict' });
	await discardParkedEvent(ctx, id, version + 1);
	expect((await listParkedEvents(ctx)).items).toEqual([]);
	await drainEvents(host.services, [bad.subscriber]);
	expect(bad.seen).toEqual(['thing-1']);
});

test('what the audit trail lacks cannot be given up', async () => {
	await write(1);
	const audit = recorder('audit', () => true);
	await drainEvents(host.services, [audit.subscriber]);
	const ctx = testCtx(host.services, administrator);
	const [parked] = (await listParkedEvents(ctx)).items;
	const { id = '', version = 0 } = parked ?? {};
	await expect(discardParkedEvent(ctx, id, version)).rejects.toMatchObject({ code: 'forbidden' });
	expect((await listParkedEvents(ctx)).items).toHaveLength(1);
});

test('only administrators see parked events', async () => {
	const ctx = testCtx(host.services, { kind: 'anonymous' });
	await expect(listParkedEvents(ctx)).rejects.toMatchObject({ code: 'forbidden' });
	await expect(retryParkedEvent(ctx, [], 'x')).rejects.toMatchObject({ code: 'forbidden' });
	await expect(discardParkedEvent(ctx, 'x', 1)).rejects.toMatchObject({ code: 'forbidden' });
});

test('a run that fails at once is delivered one by one', async () => {
	await write(3);
	const one = recorder('one');
	one.subscriber.handleMany = () => Promise.reject(new Error('not at once'));
	await drainEvents(host.services, [one.subscriber]);
	expect(one.seen).toEqual(ids(3));
});

test('the loop wakes after a write; one subscriber that hangs on a bad event delays no other', async () => {
	const never = new Promise<void>(() => undefined);
	const hanging: Subscriber = { name: 'hanging', handle: () => never };
	const prompt = recorder('prompt');
	const arrived = new Promise<void>((resolve) => {
		const handle = prompt.subscriber.handle.bind(prompt.subscriber);
		prompt.subscriber.handle = async (services, event) => {
			await handle(services, event);
			if (prompt.seen.length === 3) resolve();
		};
	});
	// A poll far away: only the wake-up can bring the events in time.
	const loop = startEventLoop(host.services, [hanging, prompt.subscriber], { pollMs: 60_000, graceMs: 50 });
	await write(3);
	await arrived;
	await loop.stop();
	expect(prompt.seen).toEqual(ids(3));
});

import { beforeEach, expect, test } from 'vitest';
import type { Harness, Sizes } from './harness.ts';
import { eventFor, widget, widgets } from './widgets.ts';

/** The event log, checkpoints and leases. */
export function eventContract(harness: () => Harness, sizes: Sizes): void {
	const all = () => harness().storage.collection(widgets);
	const log = () => harness().storage.events;
	let start = 0;

	async function relayAll(events = log()): Promise<void> {
		while ((await events.relay(100)) > 0);
	}
	const newIds = async () => (await log().read(start, 10_000)).map(({ id }) => id);

	beforeEach(async () => {
		await relayAll();
		start = await log().head();
	});

	test('every write brings its events into the log, once, in order and whole', async () => {
		const made = await all().insert(widget('e1'), [eventFor('e1', 1)]);
		const next = await all().replace(made, 1, [eventFor('e1', 2), eventFor('e1', 2, 'e1.2b')]);
		await all().insertMany([
			{ document: widget('e2'), events: [eventFor('e2')] },
			{ document: widget('e3') }
		]);
		await all().remove('e1', next.version, [eventFor('e1', 3)]);
		await relayAll();
		await relayAll(harness().other.events);
		const events = await log().read(start, 100);
		expect(events.filter(({ aggregate }) => aggregate.id === 'e1').map(({ id }) => id)).toEqual([
			'e1.1',
			'e1.2',
			'e1.2b',
			'e1.3'
		]);
		expect(events).toHaveLength(5);
		const { position, ...first } = events.find(({ id }) => id === 'e1.1') ?? { position: 0 };
		expect(first).toEqual(eventFor('e1', 1));
		expect(position).toBeGreaterThan(start);
		expect(events.map((event) => event.position)).toEqual(
			events.map((event) => event.position).toSorted((a, b) => a - b)
		);
		expect(await log().pending()).toBe(0);
		expect(await log().head()).toBe(events.at(-1)?.position);
		expect(await all().get('e2')).toMatchObject({ version: 1 });
	});

	test('a refused write leaves no event', async () => {
		await all().insert(widget('r1'), [eventFor('r1', 1)]);
		await expect(all().insert(widget('r1'), [eventFor('r1', 9)])).rejects.toThrow();
		await expect(all().replace({ ...widget('r1'), version: 1 }, 7, [eventFor('r1', 8)])).rejects.toThrow();
		await expect(all().remove('r1', 7, [eventFor('r1', 7)])).rejects.toThrow();
		await relayAll();
		expect(await newIds()).toEqual(['r1.1']);
	});

	test('a removed document is gone at once and its id can be used again before its events are moved', async () => {
		await all().insert(widget('t1', { code: 'tomb', nested: { day: 'd' } }), [eventFor('t1', 1)]);
		const before = await all().count();
		await all().remove('t1', 1, [eventFor('t1', 2)]);
		expect(await all().find('t1')).toBeUndefined();
		expect(await all().getMany(['t1'])).toEqual([]);
		expect(await all().count()).toBe(before - 1);
		expect((await all().list({ filter: { field: 'id', op: 'eq', value: 't1' } })).items).toEqual([]);
		await all().insert(widget('t2', { code: 'tomb', nested: { day: 'd' } }));
		await all().insert(widget('t1'), [eventFor('t1', 1, 't1.again')]);
		await relayAll();
		expect(await newIds()).toEqual(['t1.1', 't1.2', 't1.again']);
		expect(await all().get('t1')).toMatchObject({ version: 1 });
	});

	test('relays at once: every event once, and a reader that follows the head misses none', async () => {
		const events = sizes.writers * 5;
		const writes = Array.from({ length: events }, (_, at) =>
			all().insert(widget(`c${at}`), [eventFor(`c${at}`, 1)])
		);
		const seen: string[] = [];
		let position = start;
		const follow = async () => {
			for (const event of await log().read(position, 1000)) {
				seen.push(event.id);
				position = event.position;
			}
		};
		const relays = [harness().storage, harness().other].map(async ({ events: relay }) => {
			for (let round = 0; round < 5; round += 1) await relay.relay(7);
		});
		const reads = (async () => {
			for (let round = 0; round < 10; round += 1) await follow();
		})();
		await Promise.all([...writes, ...relays, reads]);
		await Promise.all([relayAll(), relayAll(harness().other.events)]);
		await follow();
		expect(seen).toHaveLength(events);
		expect(new Set(seen)).toEqual(new Set(Array.from({ length: events }, (_, at) => `c${at}.1`)));
	});

	test('a relay moves the events of collections that its process never declared', async () => {
		const { storage, other } = harness();
		await storage.collection({ ...widgets, name: 'elsewhere' }).insert(widget('x1'), [eventFor('x1', 1)]);
		await relayAll(other.events);
		expect(await newIds()).toEqual(['x1.1']);
	});

	test('checkpoints move forward only, each on its own', async () => {
		expect(await log().checkpoint('new')).toBe(0);
		await log().saveCheckpoint('a', 5);
		await log().saveCheckpoint('a', 3);
		await harness().other.events.saveCheckpoint('b', 1);
		expect(await log().checkpoint('a')).toBe(5);
		expect(await log().checkpoint('b')).toBe(1);
	});

	test('listeners hear of writes with events, and no more once they stopped', async () => {
		let heard = 0;
		const stop = log().onAppend(() => (heard += 1));
		const made = await all().insert(widget('l1'), [eventFor('l1', 1)]);
		await all().replace(made, 1);
		expect(heard).toBe(1);
		stop();
		await all().insert(widget('l2'), [eventFor('l2', 1)]);
		expect(heard).toBe(1);
	});

	test('one holds a lease; a later holder has a higher token and the earlier one is told', async () => {
		const { storage, other, advance } = harness();
		const first = await storage.acquireLease('job', 10_000);
		expect(await other.acquireLease('job', 10_000)).toBeUndefined();
		expect((await other.acquireLease('another job', 10_000))?.token).toBe(1);
		advance(9_000);
		expect(await first?.renew()).toBe(true);
		advance(9_000);
		expect(await other.acquireLease('job', 10_000)).toBeUndefined();
		advance(1_001);
		const second = await other.acquireLease('job', 10_000);
		expect(second?.token).toBe((first?.token ?? 0) + 1);
		expect(await first?.renew()).toBe(false);
		await first?.release();
		expect(await storage.acquireLease('job', 10_000)).toBeUndefined();
		await second?.release();
		expect((await storage.acquireLease('job', 10_000))?.token).toBe((second?.token ?? 0) + 1);
	});

	test('of many that race for a lease one gets it', async () => {
		const { storage, other } = harness();
		const racers = Array.from({ length: sizes.writers }, (_, at) =>
			(at % 2 ? storage : other).acquireLease('race', 10_000)
		);
		expect((await Promise.all(racers)).filter(Boolean)).toHaveLength(1);
	});
}

import { MongoClient, type Db } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testMongo } from '../../../../../scripts/lib/mongo-dev.ts';
import type { Storage } from '../port.ts';
import { eventFor, widget, widgets } from '../testing/widgets.ts';
import type { Stored } from './collection.ts';
import { openMongoStorage } from './index.ts';

const server = await testMongo((line) => console.warn(line));
afterAll(() => server?.stop());

describe.skipIf(!server)('the outbox inside the documents', () => {
	const database = `labmatch_outbox_${process.pid}_${Date.now()}`;
	let storage: Storage;
	let client: MongoClient;
	let db: Db;
	const row = (id: string) => db.collection<Stored>('widgets').findOne({ _id: id });

	beforeAll(async () => {
		const uri = server?.uri ?? '';
		storage = await openMongoStorage({ uri, database });
		client = await MongoClient.connect(uri);
		db = client.db(database);
	});
	afterAll(async () => {
		await db.dropDatabase();
		await Promise.all([storage.close(), client.close()]);
	});

	test('events wait in their document and leave it without touching its version', async () => {
		const all = storage.collection(widgets);
		const made = await all.insert(widget('a'), [eventFor('a', 1)]);
		await all.replace(made, 1, [eventFor('a', 2)]);
		expect((await row('a'))?.outbox?.map(({ id }) => id)).toEqual(['a.1', 'a.2']);
		expect(await storage.events.pending()).toBe(2);
		await storage.events.relay(10);
		expect(Object.keys((await row('a')) ?? {}).toSorted()).toEqual(['_id', 'doc', 'version']);
		expect((await all.get('a')).version).toBe(2);
	});

	test('a relay that died after writing the log and before acknowledging leaves no event twice', async () => {
		await storage.collection(widgets).insert(widget('b'), [eventFor('b', 1), eventFor('b', 1, 'b.1b')]);
		const head = await storage.events.head();
		const body = JSON.stringify(eventFor('b', 1));
		await db.collection<{ _id: number }>('labmatch.events').insertOne({
			_id: head + 1,
			event: 'b.1',
			body
		} as {
			_id: number;
		});
		await storage.events.relay(10);
		expect((await storage.events.read(head, 10)).map(({ id, position }) => [id, position])).toEqual([
			['b.1', head + 1],
			['b.1b', head + 2]
		]);
		expect(await storage.events.pending()).toBe(0);
	});

	test('a tombstone stays until its events are in the log, then goes', async () => {
		const all = storage.collection(widgets);
		await all.insert(widget('c'), [eventFor('c', 1)]);
		await all.remove('c', 1, [eventFor('c', 2)]);
		expect(await row('c')).toMatchObject({ deleted: true });
		expect(await row('c')).not.toHaveProperty('doc');
		await storage.events.relay(10);
		expect(await row('c')).toBeNull();
		await all.insert(widget('d'));
		await all.remove('d', 1);
		expect(await row('d')).toBeNull();
	});
});

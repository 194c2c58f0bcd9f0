import { MongoClient, type Db } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testMongo } from '../../../../../scripts/lib/mongo-dev.ts';
import { where } from '../port.ts';
import { eventFor, widget, widgets } from '../testing/widgets.ts';
import { openMongoStorage } from './index.ts';
import { ensureIndexes } from './indexes.ts';

const server = await testMongo((line) => console.warn(line));
afterAll(() => server?.stop());

describe.skipIf(!server)('on a MongoDB server', () => {
	const uri = server?.uri ?? '';
	const database = `labmatch_indexes_${process.pid}_${Date.now()}`;
	let client: MongoClient;
	let db: Db;
	let sent: string[] = [];

	beforeAll(async () => {
		client = await MongoClient.connect(uri, { monitorCommands: true });
		client.on('commandStarted', ({ commandName }) => void sent.push(commandName));
		db = client.db(database);
	});
	afterAll(async () => {
		await db.dropDatabase();
		await client.close();
	});
	const indexes = async (name: string) =>
		new Map(
			(await db.collection(name).listIndexes().toArray()).map((index) => [String(index['name']), index])
		);

	test('indexes that are there are left alone', async () => {
		const made = db.collection('kept');
		await ensureIndexes(made, widgets);
		const before = await indexes('kept');
		sent = [];
		await ensureIndexes(made, widgets);
		expect(sent.toSorted()).toEqual(['listCollections', 'listIndexes']);
		expect(await indexes('kept')).toEqual(before);
	});

	test('one of ours with other keys or other options is made anew; one that nobody declares goes', async () => {
		const made = db.collection('changed');
		await made.createIndex({ 'doc.code': 1, 'doc.nested.day': 1 }, { name: 'u_code_day' });
		await made.createIndex({ 'doc.title': -1 }, { name: 'f_title' });
		await made.createIndex({ 'doc.gone': 1 }, { name: 'f_gone' });
		await ensureIndexes(made, widgets);
		const found = await indexes('changed');
		expect(found.get('u_code_day')).toMatchObject({
			unique: true,
			partialFilterExpression: { 'doc.code': { $type: 'string' } }
		});
		expect(found.get('f_title')?.['key']).toEqual({ 'doc.title': 1, _id: 1 });
		expect(found.has('f_gone')).toBe(false);
	});

	test('one with the same keys that somebody made by hand is kept, and stops nothing', async () => {
		const made = db.collection('by_hand');
		await made.createIndex({ 'doc.count': 1, _id: 1 }, { name: 'mine' });
		await made.createIndex({ 'doc.other': 1 }, { name: 'other' });
		await ensureIndexes(made, widgets);
		const names = [...(await indexes('by_hand')).keys()];
		expect(names).toEqual(expect.arrayContaining(['mine', 'other', 'f_title', 'u_code_day']));
		expect(names).not.toContain('f_count');
	});

	test('every operation tells the server how long it may take', async () => {
		const endless: string[] = [];
		// Handshakes, what follows a bounded command, and the building of an index, which the driver sends without a bound.
		const unbounded = new Set([
			'hello',
			'endSessions',
			'getMore',
			'killCursors',
			'saslStart',
			'createIndexes'
		]);
		const storage = await openMongoStorage({
			uri,
			database,
			monitor: (name, command) => {
				if (!unbounded.has(name) && command['maxTimeMS'] === undefined) endless.push(name);
			}
		});
		try {
			const all = storage.collection(widgets);
			await storage.prepare([widgets]);
			await all.insertMany([{ document: widget('a'), events: [eventFor('a')] }, { document: widget('b') }]);
			await all.replace(await all.get('a'), 1, [eventFor('a', 2)]);
			await all.replaceMany([{ document: await all.get('b'), expectedVersion: 1 }]);
			await all.list({ filter: where.exists('title', false), sort: 'count', limit: 1 });
			await all.getMany(['a', 'b']);
			await all.count();
			await all.remove('b', 2);
			await storage.events.relay(10);
			await storage.events.read(0, 10);
			await storage.events.pending();
			await storage.events.saveCheckpoint('x', await storage.events.head());
			await storage.events.checkpoint('x');
			const lease = await storage.acquireLease('l', 1000);
			await lease?.renew();
			await lease?.release();
			await storage.meta.set('k', 1);
			await storage.meta.get('k');
			await storage.meta.increment('n');
			await storage.health();
		} finally {
			await storage.close();
		}
		expect(endless).toEqual([]);
	});
});

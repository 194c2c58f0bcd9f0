import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, expect, test } from 'vitest';
import { testMongo } from '../../../../scripts/lib/mongo-dev.ts';
import { openEmbeddedStorage } from './embedded/index.ts';
import { openMongoStorage } from './mongo/index.ts';
import { storageContract } from './storage.contract.ts';
import type { Harness, Sizes } from './testing/harness.ts';

const mongo = await testMongo((line) => console.warn(line));
afterAll(() => mongo?.stop());

async function embedded(): Promise<Harness> {
	const dataDir = mkdtempSync(path.join(tmpdir(), 'labmatch-store-'));
	let time = Date.parse('2026-11-23T01:00:00Z');
	const clock = () => time;
	const storage = await openEmbeddedStorage({ dataDir, clock });
	const other = await openEmbeddedStorage({ dataDir, clock });
	return {
		storage,
		other,
		advance: (ms) => void (time += ms),
		async close() {
			await Promise.all([storage.close(), other.close()]);
			rmSync(dataDir, { recursive: true });
		}
	};
}

async function onMongo(uri: string): Promise<Harness> {
	const database = `labmatch_test_${process.pid}_${Date.now()}`;
	let time = Date.parse('2026-11-23T01:00:00Z');
	const clock = () => time;
	const storage = await openMongoStorage({ uri, database, clock });
	const other = await openMongoStorage({ uri, database, clock });
	return {
		storage,
		other,
		advance: (ms) => void (time += ms),
		async close() {
			await Promise.all([storage.close(), other.close()]);
			const client = await MongoClient.connect(uri);
			await client.db(database).dropDatabase();
			await client.close();
		}
	};
}

const FULL: Sizes = { documents: 400, queries: 400, paging: 10_000, writers: 20, rounds: 200 };
/** The test server answers a sorted page in a tenth of a second: fewer random cases there, the same shapes. */
const SLOW: Sizes = { documents: 120, queries: 120, paging: 10_000, writers: 8, rounds: 40 };

const adapters: Record<string, (() => void) | undefined> = {
	embedded: () => storageContract('embedded', FULL, embedded),
	mongo: mongo && (() => storageContract('mongo', SLOW, () => onMongo(mongo.uri)))
};

test('every adapter folder runs the contract', () => {
	const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'testing')
		.map((entry) => entry.name);
	expect(folders.toSorted()).toEqual(Object.keys(adapters).toSorted());
});

for (const run of Object.values(adapters)) run?.();

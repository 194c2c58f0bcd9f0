import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MongoClient, ObjectId, type Db } from 'mongodb';
import { afterAll, expect, it, vi } from 'vitest';
import { testMongo } from '../../../../scripts/lib/mongo-dev.ts';
import { authContract } from './auth.contract.ts';
import { openEmbeddedAuth } from './better-auth/embedded.ts';
import { openMongoAuth } from './better-auth/mongo.ts';
import { authSecret } from './better-auth/secret.ts';

const settings = { origin: 'http://labmatch.test', secret: 'a secret of the tests, and of nothing else' };
const mongo = await testMongo((line) => console.warn(line));
afterAll(() => mongo?.stop());

authContract('embedded', async () => {
	const dir = mkdtempSync(path.join(tmpdir(), 'labmatch-auth-'));
	const auth = await openEmbeddedAuth(dir, settings);
	return {
		auth,
		async loseUser(userId) {
			const database = new DatabaseSync(path.join(dir, 'auth.db'), { enableForeignKeyConstraints: false });
			database.prepare('DELETE FROM user WHERE id = ?').run(userId);
			database.close();
		},
		async close() {
			await auth.close();
			rmSync(dir, { recursive: true });
		}
	};
});

it.runIf(mongo)(
	'closes on MongoDB right after it opened, its indexes made and nothing to complain of',
	async () => {
		const complaints = (['warn', 'error'] as const).map((level) => vi.spyOn(console, level));
		const database = `labmatch_auth_close_${process.pid}_${Date.now()}`;
		const uri = mongo?.uri ?? '';
		const client = await MongoClient.connect(uri);
		try {
			for (let round = 0; round < 3; round++) await (await openMongoAuth(uri, database, settings)).close();
			const indexes = await client.db(database).collection('user').indexes();
			expect(indexes).toContainEqual(expect.objectContaining({ key: { email: 1 }, unique: true }));
			expect(complaints.flatMap((spy) => spy.mock.calls)).toEqual([]);
		} finally {
			complaints.forEach((spy) => spy.mockRestore());
			await client.db(database).dropDatabase();
			await client.close();
		}
	}
);

async function withDatabase(name: string, work: (db: Db) => Promise<unknown>): Promise<void> {
	const client = await MongoClient.connect(mongo?.uri ?? '');
	await work(client.db(name));
	await client.close();
}

if (mongo)
	authContract('mongo', async () => {
		const database = `labmatch_auth_${process.pid}_${Date.now()}`;
		const auth = await openMongoAuth(mongo.uri, database, settings);
		return {
			auth,
			loseUser: (userId) =>
				withDatabase(database, async (db) => {
					await db.collection('user').deleteOne({ _id: new ObjectId(userId) });
				}),
			async close() {
				await auth.close();
				await withDatabase(database, (db) => db.dropDatabase());
			}
		};
	});

it('makes one secret a folder, for its owner only, and prefers the given one', () => {
	const dir = mkdtempSync(path.join(tmpdir(), 'labmatch-secret-'));
	try {
		const secret = authSecret(dir, undefined);
		expect(secret.length).toBeGreaterThanOrEqual(32);
		expect(authSecret(dir, undefined)).toBe(secret);
		expect(authSecret(dir, 'given')).toBe('given');
		expect(statSync(path.join(dir, 'auth-secret')).mode & 0o077).toBe(0);
	} finally {
		rmSync(dir, { recursive: true });
	}
});

it('marks cookies as secure where the site is https', async () => {
	const dir = mkdtempSync(path.join(tmpdir(), 'labmatch-auth-'));
	const auth = await openEmbeddedAuth(dir, { ...settings, origin: 'https://labmatch.test' });
	const credentials = { email: 'a@example.com', password: 'a long password' };
	await auth.createUser({ ...credentials, name: 'A' });
	const signedIn = await auth.signIn(credentials, { headers: new Headers(), address: '192.0.2.1' });
	const remembered = auth.rememberDevice(credentials.email, { headers: new Headers(), address: '192.0.2.1' });
	for (const line of [signedIn?.cookies[0], ...remembered])
		expect(line).toMatch(/^__Secure-labmatch\.[^;]+;.*; Secure/);
	const headers = new Headers({ cookie: remembered[0]?.split(';')[0] ?? '' });
	expect(auth.knownDevice('A@example.com', { headers, address: '192.0.2.1' })).toBeDefined();
	await auth.close();
	rmSync(dir, { recursive: true });
});

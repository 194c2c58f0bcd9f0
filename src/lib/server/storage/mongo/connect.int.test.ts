import { createServer } from 'node:net';
import { once } from 'node:events';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { databaseName, refuseOld, withoutPassword } from './connect.ts';
import { openMongoStorage } from './index.ts';

async function closedPort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

test('a server that is not there is named within seconds, without the password', async () => {
	const uri = `mongodb://user:s3cret@127.0.0.1:${await closedPort()}/labmatch`;
	const started = performance.now();
	const error: unknown = await openMongoStorage({ uri }).catch((thrown: unknown) => thrown);
	// By itself the driver would try for 30 seconds.
	expect(performance.now() - started).toBeLessThan(25_000);
	expect(String(error)).toContain('cannot be reached');
	expect(String(error)).toContain('MONGODB_URI');
	expect(String(error)).not.toContain('s3cret');
});

test('an address that is none is refused, and says why', async () => {
	await expect(openMongoStorage({ uri: 'http://localhost' })).rejects.toThrow('MONGODB_URI');
	await expect(openMongoStorage({ uri: 'mongodb://127.0.0.1/lab?colour=red' })).rejects.toThrow('colour');
});

test.each(['p/s3cret', 's3cr@et', 's3cret', 's3cret#?', '%s3cret'])(
	'a password such as %s is never told, whatever is wrong with the address',
	async (password) => {
		for (const rest of ['127.0.0.1:99999/lab', '127.0.0.1:1/lab?colour=red', '/lab', 'host:1:2']) {
			const uri = `mongodb://user:${password}@${rest}`;
			const error: unknown = await openMongoStorage({ uri }).catch((thrown: unknown) => thrown);
			expect(String(error)).toContain('MONGODB_URI');
			expect(inspect(error, { depth: 10 })).not.toMatch(/s3cr|@et|p\/s/);
		}
		expect(withoutPassword(`mongodb://user:${password}@a:1,b:2/lab`)).toBe('mongodb://***@a:1,b:2/lab');
	}
);

test('a server that is too old is refused with both versions', () => {
	expect(() => refuseOld('6.0.19', 'mongodb://host')).toThrow(/version 6\.0\.19; LabMatch needs 7\.0/);
	expect(() => refuseOld('7.0.0', 'mongodb://host')).not.toThrow();
	expect(() => refuseOld('10.1.0-rc0', 'mongodb://host')).not.toThrow();
});

test('the database is the one that the address names', () => {
	expect(databaseName('mongodb://a:1,b:2/lab?replicaSet=x')).toBe('lab');
	expect(databaseName('mongodb+srv://user:p@host/lab')).toBe('lab');
	expect(databaseName('mongodb://host:27017')).toBe('labmatch');
	expect(databaseName('mongodb://host:27017/?tls=true')).toBe('labmatch');
	expect(databaseName('mongodb://host:27017/')).toBe('labmatch');
	expect(databaseName('mongodb://host/my%2Dlab')).toBe('my-lab');
});

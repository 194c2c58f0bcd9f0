import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { databaseName } from './connect.ts';
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
	expect(performance.now() - started).toBeLessThan(10_000);
	expect(String(error)).toContain('cannot be reached');
	expect(String(error)).toContain('MONGODB_URI');
	expect(String(error)).not.toContain('s3cret');
});

test('an address that is none is refused', async () => {
	await expect(openMongoStorage({ uri: 'http://localhost' })).rejects.toThrow('MONGODB_URI');
});

test('the database is the one that the address names', () => {
	expect(databaseName('mongodb://a:1,b:2/lab?replicaSet=x')).toBe('lab');
	expect(databaseName('mongodb+srv://user:p@host/lab')).toBe('lab');
	expect(databaseName('mongodb://host:27017')).toBe('labmatch');
	expect(databaseName('mongodb://host:27017/?tls=true')).toBe('labmatch');
});

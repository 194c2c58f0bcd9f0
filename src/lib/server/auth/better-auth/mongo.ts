import { betterAuth } from 'better-auth';
import { mongodbAdapter } from 'better-auth/adapters/mongodb';
import { MongoClient } from 'mongodb';
import type { AuthPort } from '../port.ts';
import { authPort } from './create-auth.ts';
import { authOptions, type AuthSettings } from './options.ts';

const TIMEOUT_MS = 5_000;

/**
 * Users and sessions in the product's MongoDB database. better-auth creates no indexes there, so they are made here;
 * without transactions, so that a standalone server behaves like a replica set.
 */
export async function openMongoAuth(
	uri: string,
	database: string,
	settings: AuthSettings
): Promise<AuthPort> {
	const client = new MongoClient(uri, {
		serverSelectionTimeoutMS: TIMEOUT_MS,
		connectTimeoutMS: TIMEOUT_MS,
		socketTimeoutMS: 2 * TIMEOUT_MS,
		writeConcern: { w: 'majority' }
	});
	const db = client.db(database);
	await db.collection('user').createIndex({ email: 1 }, { unique: true });
	await db.collection('account').createIndex({ userId: 1 });
	await db.collection('session').createIndex({ token: 1 }, { unique: true });
	await db.collection('session').createIndex({ userId: 1 });
	await db.collection('session').createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
	return authPort('mongo', betterAuth(authOptions(settings, mongodbAdapter(db))), () => client.close());
}

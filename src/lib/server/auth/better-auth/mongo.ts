import { betterAuth } from 'better-auth';
import { mongodbAdapter } from 'better-auth/adapters/mongodb';
import {
	MongoClient,
	MongoServerError,
	type CreateIndexesOptions,
	type Db,
	type IndexSpecification
} from 'mongodb';
import type { AuthPort } from '../port.ts';
import { authPort } from './create-auth.ts';
import { authOptions, type AuthSettings } from './options.ts';

const TIMEOUT_MS = 5_000;
/** MongoDB's code for "the same index is there under another name". */
const SAME_INDEX = 85;

/**
 * Users and sessions in the product's MongoDB database, without transactions, so that a standalone server behaves like
 * a replica set. What must be unique is held by indexes that are there before the first sign-up.
 * @throws MongoServerError when an index cannot be made, duplicates among the reasons
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
	const { watched, settled } = watchIndexes(db);
	const auth = betterAuth(authOptions(settings, mongodbAdapter(watched)));
	await auth.$context;
	await settled();
	return authPort('mongo', auth, settings, () => client.close());
}

/** better-auth makes its own indexes in the background and tells nobody when they are there: this does. */
function watchIndexes(db: Db): { watched: Db; settled(): Promise<unknown> } {
	const builds: Promise<string>[] = [];
	const watched = Object.assign(Object.create(db) as Db, {
		collection(name: string) {
			const collection = db.collection(name);
			const make = collection.createIndex.bind(collection);
			const createIndex = (keys: IndexSpecification, options: CreateIndexesOptions) => {
				const build = make(keys, options).catch((error: unknown) => {
					if (error instanceof MongoServerError && error.code === SAME_INDEX) return String(options.name);
					throw error;
				});
				builds.push(build);
				return build;
			};
			return Object.assign(collection, { createIndex });
		}
	});
	return { watched, settled: () => Promise.all(builds) };
}

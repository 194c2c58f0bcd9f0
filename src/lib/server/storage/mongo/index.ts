import type { Db } from 'mongodb';
import type { Aggregate } from '../../../domain/shared/aggregate.ts';
import type { CollectionSpec, Storage } from '../port.ts';
import { checkSpec } from '../query.ts';
import { MongoCollection } from './collection.ts';
import { connect, databaseName, type CommandMonitor } from './connect.ts';
import { inserted, MAX_TIME, reached } from './errors.ts';
import { MongoEventLog } from './event-log.ts';
import { acquireLease } from './lease.ts';

export interface MongoOptions {
	uri: string;
	/** Instead of the one that the address names. */
	database?: string;
	/** Milliseconds since 1970; tests give their own so that leases end without waiting. */
	clock?: () => number;
	/** For tests: what is sent. */
	monitor?: CommandMonitor;
}

interface MetaRow {
	_id: string;
	value: number | string | boolean | object | null;
}

/**
 * Opens the store on a MongoDB server, 7.0 or newer, standalone or replica set.
 * @throws Error with a message for the person who starts the server
 */
export async function openMongoStorage({
	uri,
	database,
	clock = Date.now,
	monitor
}: MongoOptions): Promise<Storage> {
	const { client, version } = await connect(uri, monitor);
	const db = client.db(database ?? databaseName(uri));
	const collections = new Map<string, MongoCollection<never>>();
	const events = new MongoEventLog(db);
	await reached(() => events.prepare());

	function collection<T extends Aggregate>(spec: CollectionSpec<T>): MongoCollection<T> {
		const known = collections.get(spec.name);
		if (known) return known as unknown as MongoCollection<T>;
		checkSpec(spec as unknown as CollectionSpec<Aggregate>);
		const made = new MongoCollection(db, spec, () => events.appended());
		collections.set(spec.name, made as unknown as MongoCollection<never>);
		return made;
	}

	return {
		kind: 'mongo',
		collection,
		events,
		async prepare(specs) {
			for (const spec of specs) await collection(spec).ready();
		},
		acquireLease: (name, ttlMs) => acquireLease(db, name, ttlMs, clock),
		meta: metaCollection(db),
		health: () =>
			reached(async () => {
				await db.command({ ping: 1, maxTimeMS: 5_000 });
				const documents: Record<string, number> = {};
				for (const [name, { driver }] of collections)
					documents[name] = await driver.estimatedDocumentCount({ maxTimeMS: 5_000 });
				return { engine: 'MongoDB', version, documents };
			}),
		close: () => client.close()
	};
}

function metaCollection(db: Db): Storage['meta'] {
	const meta = db.collection<MetaRow>('labmatch.meta');
	const counters = db.collection<{ _id: string; value: number }>('labmatch.meta');
	const increment = async (key: string, by: number): Promise<number> => {
		const add = () =>
			counters.findOneAndUpdate(
				{ _id: key },
				{ $inc: { value: by } },
				{ returnDocument: 'after', ...MAX_TIME }
			);
		const row = await add();
		if (row) return row.value;
		if (await inserted(counters, { _id: key, value: by })) return by;
		// Another counted first: now there is one to add to.
		return Number((await add())?.value);
	};
	return {
		get: (key) => reached(async () => (await meta.findOne({ _id: key }, MAX_TIME))?.value),
		set: async (key, value) => {
			const canonical = JSON.parse(JSON.stringify(value ?? null)) as MetaRow['value'];
			await reached(() => meta.replaceOne({ _id: key }, { value: canonical }, { upsert: true, ...MAX_TIME }));
		},
		increment: (key, by = 1) => reached(() => increment(key, by))
	};
}

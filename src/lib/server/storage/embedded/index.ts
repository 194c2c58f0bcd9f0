import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Aggregate } from '../../../domain/shared/aggregate.ts';
import { AppError } from '../../../domain/shared/error.ts';
import type { CollectionSpec, Storage } from '../port.ts';
import { checkSpec } from '../query.ts';
import { EmbeddedCollection } from './collection.ts';
import { Database } from './database.ts';
import { EmbeddedEventLog } from './event-log.ts';
import { acquireLease } from './lease.ts';
import { BASE_TABLES, table } from './schema.ts';

/** The one file of the store, under DATA_DIR. */
export const STORE_FILE = 'labmatch.db';

export interface EmbeddedOptions {
	dataDir: string;
	/** Milliseconds since 1970; tests give their own so that leases end without waiting. */
	clock?: () => number;
}

/**
 * Opens the embedded store: SQLite in `dataDir`/labmatch.db, which is made when it is not there. Several processes
 * may have it open.
 * @throws AppError `unavailable` when the file cannot be opened
 */
export async function openEmbeddedStorage({ dataDir, clock = Date.now }: EmbeddedOptions): Promise<Storage> {
	const db = openDatabase(dataDir);
	await db.write(() => db.exec(BASE_TABLES));
	const events = new EmbeddedEventLog(db);
	const collections = new Map<string, EmbeddedCollection<never>>();

	function collection<T extends Aggregate>(spec: CollectionSpec<T>): EmbeddedCollection<T> {
		const known = collections.get(spec.name);
		if (known) return known as unknown as EmbeddedCollection<T>;
		checkSpec(spec as unknown as CollectionSpec<Aggregate>);
		const made = new EmbeddedCollection(db, spec, () => events.appended());
		collections.set(spec.name, made as unknown as EmbeddedCollection<never>);
		return made;
	}

	return {
		kind: 'embedded',
		collection,
		events,
		async prepare(specs) {
			for (const spec of specs) await collection(spec).ready();
		},
		acquireLease: (name, ttlMs) => acquireLease(db, name, ttlMs, clock),
		meta: metaTable(db),
		async health() {
			const version = await db.patiently(() => db.row('SELECT sqlite_version() AS version'));
			const documents: Record<string, number> = {};
			for (const name of collections.keys())
				documents[name] = await db.patiently(() =>
					Number(db.row(`SELECT count(*) AS n FROM ${table({ name })}`)?.['n'])
				);
			return { engine: 'SQLite', version: String(version?.['version']), documents };
		},
		close: () => Promise.resolve(db.close())
	};
}

function openDatabase(dataDir: string): Database {
	try {
		mkdirSync(dataDir, { recursive: true });
		return new Database(join(dataDir, STORE_FILE));
	} catch (cause) {
		throw new AppError('unavailable', { reason: 'storage-open', cause });
	}
}

function metaTable(db: Database): Storage['meta'] {
	const get = (key: string): unknown => {
		const value = db.row('SELECT value FROM meta WHERE key = ?', key)?.['value'];
		return typeof value === 'string' ? JSON.parse(value) : undefined;
	};
	const set = (key: string, value: unknown) =>
		db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, JSON.stringify(value ?? null));
	return {
		get: (key) => db.patiently(() => get(key)),
		set: async (key, value) => {
			await db.write(() => set(key, value));
		},
		increment: (key, by = 1) =>
			db.write(() => {
				const next = Number(get(key) ?? 0) + by;
				set(key, next);
				return next;
			})
	};
}

import { AppError } from '../../../domain/shared/error.ts';
import type { NearestQuery, Rebuild, SearchDocument, SearchHit, SearchPort } from '../port.ts';
import { Columns } from './columns.ts';
import { Connection } from './connection.ts';
import { createCatalogue, createGeneration, dropGeneration, generation } from './generations.ts';
import { nearest } from './nearest.ts';
import { candidates, search } from './read.ts';
import { Postings } from './postings.ts';
import type { Reader } from './relevance.ts';
import { TallyPool } from './tally.ts';
import { Vectors } from './vectors.ts';
import { Vocabulary } from './vocabulary.ts';
import { Writer } from './write.ts';

/** Documents a transaction, between which other work of the process goes on. */
const BATCH = 25;
/** The same for a rebuild, which nobody waits for. */
const REBUILD_BATCH = 100;

/**
 * Opens the embedded search engine: SQLite FTS5 in a file of its own, made when it is not there. Several processes may
 * have it open.
 * @param file path of the index, e.g. DATA_DIR/search.db
 * @throws AppError `unavailable` when the file cannot be opened
 */
export async function openEmbeddedSearch(file: string): Promise<SearchPort> {
	const db = new Connection(file);
	await db.write(() => createCatalogue(db));
	const readers = new Map<string, Reader>();

	/** Within a read: the live generation with everything written so far; undefined when there is no such index. */
	function reader(name: string): Reader | undefined {
		const live = generation(db, name, 'live');
		if (!live) return undefined;
		let known = readers.get(name);
		if (known?.columns.number !== live.number) {
			known = {
				db,
				columns: new Columns(live.number),
				vocabulary: new Vocabulary(live.number),
				vectors: new Vectors(live.number),
				postings: new Postings(live.number),
				tallies: new TallyPool(),
				sums: new Float64Array(0)
			};
			readers.set(name, known);
		}
		known.columns.refresh(db, live);
		known.postings.at(live.seq);
		known.tallies.reset();
		return known;
	}

	async function read<R>(name: string, work: (reader: Reader) => R): Promise<R> {
		return db.read(() => {
			const found = reader(name);
			if (!found) throw new AppError('unavailable', { reason: 'search-unavailable' });
			return work(found);
		});
	}

	/** Vectors that were not read yet are read in parts, between which other work of the process goes on. */
	async function findNearest(name: string, query: NearestQuery): Promise<SearchHit[]> {
		for (;;) {
			const hits = await read(name, (found) =>
				found.vectors.refresh(db) ? nearest(found, query) : undefined
			);
			if (hits) return hits;
			await new Promise(setImmediate);
		}
	}

	/** To the live generation and the one being built. */
	async function write<T>(
		name: string,
		items: readonly T[],
		one: (writer: Writer, item: T) => void
	): Promise<void> {
		for (let at = 0; at < items.length; at += BATCH) {
			await db.write(() => {
				for (const state of ['live', 'building'] as const) {
					const target = generation(db, name, state);
					if (!target) continue;
					const writer = new Writer(db, target.number);
					for (const item of items.slice(at, at + BATCH)) one(writer, item);
				}
			});
			await new Promise(setImmediate);
		}
	}

	return {
		kind: 'embedded',
		async prepare(specs) {
			await db.write(() => {
				for (const { name } of specs) if (!generation(db, name, 'live')) createGeneration(db, name, 'live');
			});
			for (const { name } of specs) await read(name, () => undefined);
		},
		upsert: (name, documents) => write(name, documents, (writer, document) => writer.put(document, false)),
		remove: (name, ids) => write(name, ids, (writer, id) => writer.remove(id)),
		search: (name, query) => read(name, (found) => search(found, query)),
		candidates: (name, query) => read(name, (found) => candidates(found, query)),
		nearest: findNearest,
		rebuild: (name) => startRebuild(db, name),
		count: (name) => read(name, (found) => found.columns.live),
		drop: (name) =>
			db.write(() => {
				for (const state of ['live', 'building'] as const) {
					const there = generation(db, name, state);
					if (there) dropGeneration(db, there.number);
				}
			}),
		async health() {
			const row = await db.read(() => db.row('SELECT sqlite_version() AS version'));
			return { engine: 'SQLite FTS5', version: String(row?.['version']) };
		},
		close: () => Promise.resolve(db.close())
	};
}

async function startRebuild(db: Connection, name: string): Promise<Rebuild> {
	const { number } = await db.write(() => {
		const before = generation(db, name, 'building');
		if (before) dropGeneration(db, before.number);
		return createGeneration(db, name, 'building');
	});
	const mine = () => {
		if (generation(db, name, 'building')?.number !== number)
			throw new AppError('conflict', { reason: 'rebuild-taken-over' });
	};
	return {
		async add(documents: readonly SearchDocument[]) {
			for (let at = 0; at < documents.length; at += REBUILD_BATCH) {
				await db.write(() => {
					mine();
					const writer = new Writer(db, number);
					for (const document of documents.slice(at, at + REBUILD_BATCH)) writer.put(document, true);
				});
				await new Promise(setImmediate);
			}
		},
		finish: () =>
			db.write(() => {
				mine();
				const old = generation(db, name, 'live');
				if (old) dropGeneration(db, old.number);
				db.run("UPDATE generation SET state = 'live' WHERE number = ?", number);
			}),
		abandon: () =>
			db.write(() => {
				mine();
				dropGeneration(db, number);
			})
	};
}

import type { SearchPort } from '../port.ts';
import { Connection } from './connection.ts';
import { createCatalogue, createGeneration, dropGeneration, generation } from './generations.ts';
import { candidates, search } from './read.ts';
import { Readers } from './readers.ts';
import { startRebuild } from './rebuild.ts';
import { writeToAll } from './write.ts';

/**
 * Opens the embedded search engine: SQLite FTS5 in a file of its own, made when it is not there. Several processes may
 * have it open.
 * @param file path of the index, e.g. DATA_DIR/search.db
 * @throws AppError `unavailable` when the file cannot be opened
 */
export async function openEmbeddedSearch(file: string): Promise<SearchPort> {
	const db = new Connection(file);
	await db.write(() => createCatalogue(db));
	const readers = new Readers(db);
	return {
		kind: 'embedded',
		async prepare(specs) {
			await db.write(() => {
				for (const { name } of specs) if (!generation(db, name, 'live')) createGeneration(db, name, 'live');
			});
			for (const { name } of specs) await readers.read(name, () => undefined);
		},
		upsert: (name, documents) =>
			writeToAll(db, name, documents, (writer, document) => writer.put(document, false)),
		remove: (name, ids) => writeToAll(db, name, ids, (writer, id) => writer.remove(id)),
		search: (name, query) => readers.read(name, (found) => search(found, query)),
		candidates: (name, query) => readers.read(name, (found) => candidates(found, query)),
		nearest: (name, query) => readers.nearest(name, query),
		rebuild: (name) => startRebuild(db, name),
		count: (name) => readers.read(name, (found) => found.columns.live),
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

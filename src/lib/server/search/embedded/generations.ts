import type { Connection } from './connection.ts';
import { createVectorTables, dropVectorTables } from './vector-table.ts';
import { addSpellings, createWordTables, dropWordTables } from './word-tables.ts';

/**
 * One filling of an index: tables named after its number. An index has one live generation and, while it is
 * rebuilt, one building; `seq` grows with every write, so that readers see at a glance what they have not read.
 */
export interface Generation {
	number: number;
	seq: number;
}

/** An index name is part of no SQL: generations are found by it, tables by their number. */
export function createCatalogue(db: Connection): void {
	db.exec(`CREATE TABLE IF NOT EXISTS generation (
		number INTEGER PRIMARY KEY AUTOINCREMENT,
		name TEXT NOT NULL,
		state TEXT NOT NULL CHECK (state IN ('live', 'building')),
		seq INTEGER NOT NULL DEFAULT 0,
		UNIQUE (name, state)
	) STRICT`);
	// A file made before there were vectors, or spellings, gets their tables.
	for (const { number } of db.all('SELECT number FROM generation')) {
		createVectorTables(db, Number(number));
		addSpellings(db, Number(number));
	}
}

export function generation(db: Connection, name: string, state: 'live' | 'building'): Generation | undefined {
	const row = db.row('SELECT number, seq FROM generation WHERE name = ? AND state = ?', name, state);
	return row && { number: Number(row['number']), seq: Number(row['seq']) };
}

/**
 * - `doc`: what is filtered, counted and sorted by, one row a document, its place in the inverted index; a removed
 *   one stays as `gone`, so that readers learn of it and a rebuild does not bring it back.
 * - `fts`: the inverted index: which field of which document holds a term; neither text nor places are kept. Our
 *   tokens are separated by spaces, and `ascii` splits on nothing else that can be in one.
 * - `word`, `spelling`: word-tables.ts.
 */
export function createGeneration(db: Connection, name: string, state: 'live' | 'building'): Generation {
	const { row: number } = db.run('INSERT INTO generation (name, state) VALUES (?, ?)', name, state);
	db.exec(`CREATE TABLE doc_${number} (
		row INTEGER PRIMARY KEY,
		id TEXT NOT NULL UNIQUE,
		seq INTEGER NOT NULL,
		gone INTEGER NOT NULL,
		length INTEGER NOT NULL,
		audience TEXT NOT NULL,
		facets TEXT NOT NULL,
		numbers TEXT NOT NULL
	) STRICT;
	CREATE INDEX doc_${number}_seq ON doc_${number} (seq);
	CREATE VIRTUAL TABLE fts_${number} USING fts5 (
		title, body, gloss, prefix, content = '', contentless_delete = 1, tokenize = 'ascii', detail = column
	);`);
	createWordTables(db, number);
	createVectorTables(db, number);
	return { number, seq: 0 };
}

export function dropGeneration(db: Connection, number: number): void {
	db.run('DELETE FROM generation WHERE number = ?', number);
	db.exec(`DROP TABLE IF EXISTS doc_${number}; DROP TABLE IF EXISTS fts_${number};`);
	dropWordTables(db, number);
	dropVectorTables(db, number);
}

import type { Connection } from './connection.ts';

/** Every word of the search-as-you-type field of a generation, for beginnings of words. */
export const wordTable = (number: number): string => `word_${number}`;
/** Every word that a mistyped one may stand for, with its term. */
export const spellingTable = (number: number): string => `spelling_${number}`;

export function createWordTables(db: Connection, number: number): void {
	db.exec(`CREATE TABLE ${wordTable(number)} (n INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT`);
	createSpellings(db, number);
}

function createSpellings(db: Connection, number: number): void {
	db.exec(`CREATE TABLE ${spellingTable(number)} (
		n INTEGER PRIMARY KEY,
		word TEXT NOT NULL UNIQUE,
		term TEXT NOT NULL
	) STRICT`);
}

/**
 * For a file of before there were spellings: until its index is rebuilt, a typo is mended there to what it was before,
 * a word of a title or keyword.
 */
export function addSpellings(db: Connection, number: number): void {
	if (db.row('SELECT 1 FROM sqlite_schema WHERE name = ?', spellingTable(number))) return;
	createSpellings(db, number);
	db.exec(`INSERT INTO ${spellingTable(number)} (word, term) SELECT word, word FROM ${wordTable(number)}`);
}

export function dropWordTables(db: Connection, number: number): void {
	for (const table of [wordTable(number), spellingTable(number)]) {
		stored.get(db)?.delete(table);
		db.exec(`DROP TABLE IF EXISTS ${table}`);
	}
}

/** Words of a table that were stored when a transaction began: most of a document's are, and asking costs more. */
interface Stored {
	readonly words: Set<string>;
	last: number;
}

const stored = new WeakMap<Connection, Map<string, Stored>>();

/** Call at the beginning of a transaction, so that a word of one that failed is not taken for stored. */
export function storedWords(db: Connection, table: string): ReadonlySet<string> {
	const tables = stored.get(db) ?? new Map<string, Stored>();
	stored.set(db, tables);
	const known = tables.get(table) ?? { words: new Set(), last: 0 };
	tables.set(table, known);
	for (const row of db.iterate(`SELECT n, word FROM ${table} WHERE n > ?`, known.last)) {
		known.last = Number(row['n']);
		known.words.add(String(row['word']));
	}
	return known.words;
}

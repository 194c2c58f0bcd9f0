import type { Connection } from './connection.ts';

export const spellingTable = (number: number): string => `spelling_${number}`;

export function createSpellings(db: Connection, number: number): void {
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
	db.exec(`INSERT INTO ${spellingTable(number)} (word, term) SELECT word, word FROM word_${number}`);
}

export function dropSpellings(db: Connection, number: number): void {
	writers.get(db)?.delete(number);
	db.exec(`DROP TABLE IF EXISTS ${spellingTable(number)}`);
}

/** Words of a generation that were stored when a transaction began: most of a document's are, and asking costs more. */
interface Stored {
	readonly words: Set<string>;
	last: number;
}

const writers = new WeakMap<Connection, Map<number, Stored>>();

/** Call at the beginning of a transaction, so that a word of one that failed is not taken for stored. */
export function storedSpellings(db: Connection, number: number): ReadonlySet<string> {
	const generations = writers.get(db) ?? new Map<number, Stored>();
	writers.set(db, generations);
	const stored = generations.get(number) ?? { words: new Set(), last: 0 };
	generations.set(number, stored);
	for (const row of db.iterate(`SELECT n, word FROM ${spellingTable(number)} WHERE n > ?`, stored.last)) {
		stored.last = Number(row['n']);
		stored.words.add(String(row['word']));
	}
	return stored.words;
}

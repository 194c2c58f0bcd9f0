import type { SearchDocument } from '../port.ts';
import type { Connection } from './connection.ts';
import { generation } from './generations.ts';
import { removeVectors, writeVectors } from './vector-table.ts';
import { spellingTable, storedWords, wordTable } from './word-tables.ts';

/** Documents a transaction, between which other work of the process goes on. */
const BATCH = 25;

/** To the live generation of an index and to the one being built. */
export async function writeToAll<T>(
	db: Connection,
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

/** A write to one generation, inside a transaction. */
export class Writer {
	private readonly db: Connection;
	private readonly number: number;
	private readonly seq: number;
	private readonly words: ReadonlySet<string>;
	private readonly spellings: ReadonlySet<string>;

	constructor(db: Connection, number: number) {
		this.db = db;
		this.number = number;
		const row = db.row('UPDATE generation SET seq = seq + 1 WHERE number = ? RETURNING seq', number);
		this.seq = Number(row?.['seq']);
		this.words = storedWords(db, wordTable(number));
		this.spellings = storedWords(db, spellingTable(number));
	}

	/** @param keep leaves a document that is there, or was removed, as it is */
	put(document: SearchDocument, keep: boolean): void {
		const { db, number: n, seq } = this;
		const { id, audience, facets, numbers } = document;
		const known = db.row(`SELECT row, gone FROM doc_${n} WHERE id = ?`, id);
		if (known && keep) return;
		const values = [
			seq,
			lengthOf(document),
			JSON.stringify(audience),
			JSON.stringify(facets),
			JSON.stringify(numbers)
		] as const;
		let row: number;
		if (known) {
			row = Number(known['row']);
			if (!known['gone']) db.run(`DELETE FROM fts_${n} WHERE rowid = ?`, row);
			db.run(
				`UPDATE doc_${n} SET gone = 0, seq = ?, length = ?, audience = ?, facets = ?, numbers = ? WHERE row = ?`,
				...values,
				row
			);
		} else {
			row = db.run(
				`INSERT INTO doc_${n} (gone, seq, length, audience, facets, numbers, id) VALUES (0, ?, ?, ?, ?, ?, ?)`,
				...values,
				id
			).row;
		}
		this.index(row, document);
		if (document.vectors) writeVectors(db, n, seq, row, document.vectors);
		else if (known) removeVectors(db, n, seq, row);
	}

	/** Leaves a tombstone, whether it was there or not: a rebuild may be about to add it. */
	remove(id: string): void {
		const { db, number: n, seq } = this;
		const known = db.row(`SELECT row, gone FROM doc_${n} WHERE id = ?`, id);
		if (known && !known['gone']) {
			db.run(`DELETE FROM fts_${n} WHERE rowid = ?`, Number(known['row']));
			removeVectors(db, n, seq, Number(known['row']));
		}
		db.run(
			`INSERT INTO doc_${n} (id, seq, gone, length, audience, facets, numbers) VALUES (?, ?, 1, 0, '[]', '{}', '{}')
			ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, gone = 1, audience = '[]', facets = '{}', numbers = '{}'`,
			id,
			seq
		);
	}

	private index(row: number, { tokens }: SearchDocument): void {
		const { db, number: n } = this;
		db.run(
			`INSERT INTO fts_${n} (rowid, title, body, gloss, prefix) VALUES (?, ?, ?, ?, ?)`,
			row,
			tokens.title,
			tokens.body,
			tokens.gloss,
			tokens.prefix
		);
		for (const word of new Set(tokens.prefix.split(' ')))
			if (word && !this.words.has(word))
				db.run(`INSERT OR IGNORE INTO ${wordTable(n)} (word) VALUES (?)`, word);
		for (const [word, term] of tokens.spellings)
			if (!this.spellings.has(word))
				db.run(`INSERT OR IGNORE INTO ${spellingTable(n)} (word, term) VALUES (?, ?)`, word, term);
	}
}

/** Length in terms. */
function lengthOf({ tokens }: SearchDocument): number {
	let length = 1;
	for (const text of [tokens.title, tokens.body])
		for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) length++;
	return length;
}

import type { Connection } from './connection.ts';
import { forEachRow, packRows, unpackRows } from './row-list.ts';

export type Field = 'title' | 'body' | 'gloss' | 'prefix';

/** Quoted, so that nothing is ever an operator; what no token holds is left out, so that a term stays one token. */
function quoted(term: string): string | undefined {
	const bare = term.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
	return bare ? `"${bare}"` : undefined;
}

/** Bytes of rows kept, one to two a row: the words that come again and again have the long lists. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** The inverted index of one generation, with what was read of it lately. */
export class Postings {
	private readonly number: number;
	private readonly kept = new Map<string, Uint8Array>();
	private bytes = 0;
	private seq = -1;

	constructor(number: number) {
		this.number = number;
	}

	/** What was read is right for one state of the generation: call before asking. */
	at(seq: number): void {
		if (seq === this.seq) return;
		this.kept.clear();
		this.bytes = 0;
		this.seq = seq;
	}

	/** Row numbers of the documents that hold any of the terms in any of the fields, in order. */
	of(db: Connection, fields: readonly Field[], terms: readonly string[]): Uint32Array {
		return unpackRows(this.packed(db, fields, terms));
	}

	/** Calls back with each of them. */
	forEach(db: Connection, fields: readonly Field[], term: string, each: (row: number) => void): void {
		forEachRow(this.packed(db, fields, [term]), each);
	}

	private packed(db: Connection, fields: readonly Field[], terms: readonly string[]): Uint8Array {
		const phrases = terms.map(quoted).filter((term) => term !== undefined);
		if (phrases.length === 0) return packRows([]);
		const match = `{${fields.join(' ')}} : (${phrases.join(' OR ')})`;
		const known = this.kept.get(match);
		if (known) return known;
		const found = packRows(this.read(db, match));
		this.keep(match, found);
		return found;
	}

	/** One JSON text comes out of SQLite for all rows: several times faster than a row each. */
	private read(db: Connection, match: string): number[] {
		const table = `fts_${this.number}`;
		const found = db.row(
			`SELECT json_group_array(rowid) AS rows FROM ${table} WHERE ${table} MATCH ?`,
			match
		);
		return JSON.parse(String(found?.['rows'])) as number[];
	}

	private keep(match: string, packed: Uint8Array): void {
		this.kept.set(match, packed);
		this.bytes += packed.length;
		for (const [oldest, { length }] of this.kept) {
			if (this.bytes <= KEPT_BYTES) break;
			this.kept.delete(oldest);
			this.bytes -= length;
		}
	}
}

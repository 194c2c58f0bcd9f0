import type { Connection } from './connection.ts';

export type Field = 'title' | 'body' | 'gloss' | 'prefix';

/** Quoted, so that nothing is ever an operator; what no token holds is left out, so that a term stays one token. */
function quoted(term: string): string | undefined {
	const bare = term.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
	return bare ? `"${bare}"` : undefined;
}

/** Row numbers kept, four bytes each: the words that come again and again are the long ones. */
const KEPT_ROWS = 4_000_000;

/** The inverted index of one generation, with what was read of it lately. */
export class Postings {
	private readonly number: number;
	private readonly kept = new Map<string, Uint32Array>();
	private rows = 0;
	private seq = -1;

	constructor(number: number) {
		this.number = number;
	}

	/** What was read is right for one state of the generation: call before asking. */
	at(seq: number): void {
		if (seq === this.seq) return;
		this.kept.clear();
		this.rows = 0;
		this.seq = seq;
	}

	/** Row numbers of the documents that hold any of the terms in any of the fields, in order. */
	of(db: Connection, fields: readonly Field[], terms: readonly string[]): Uint32Array {
		const phrases = terms.map(quoted).filter((term) => term !== undefined);
		if (phrases.length === 0) return new Uint32Array(0);
		const match = `{${fields.join(' ')}} : (${phrases.join(' OR ')})`;
		const known = this.kept.get(match);
		if (known) return known;
		const found = this.read(db, match);
		this.keep(match, found);
		return found;
	}

	/** One JSON text comes out of SQLite for all rows: several times faster than a row each. */
	private read(db: Connection, match: string): Uint32Array {
		const table = `fts_${this.number}`;
		const found = db.row(
			`SELECT json_group_array(rowid) AS rows FROM ${table} WHERE ${table} MATCH ?`,
			match
		);
		return Uint32Array.from(JSON.parse(String(found?.['rows'])) as number[]);
	}

	private keep(match: string, found: Uint32Array): void {
		this.kept.set(match, found);
		this.rows += found.length;
		for (const [oldest, rows] of this.kept) {
			if (this.rows <= KEPT_ROWS) break;
			this.kept.delete(oldest);
			this.rows -= rows.length;
		}
	}
}

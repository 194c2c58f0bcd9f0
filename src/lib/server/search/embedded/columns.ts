import type { SQLOutputValue } from 'node:sqlite';
import type { Connection } from './connection.ts';
import type { Generation } from './generations.ts';

/** One document without its text. Equal audiences and facets are one object. */
export interface Entry {
	readonly row: number;
	readonly id: string;
	/** Number of its set of audiences, for `Columns.seenBy`. */
	readonly audience: number;
	/** Numbers of its facet values, in `Columns.values`. */
	readonly values: readonly number[];
	/** Length in terms. */
	readonly length: number;
}

export interface FacetValue {
	readonly facet: string;
	readonly value: string;
}

/**
 * What is filtered, counted and sorted by, of one generation, kept in memory: some 200 bytes a document. Kept up to
 * date by reading the rows written since the last look, so several processes see each other's writes.
 */
export class Columns {
	readonly number: number;
	readonly values: FacetValue[] = [];
	/** By row number; a removed document leaves a hole. */
	readonly rows: (Entry | undefined)[] = [];
	live = 0;
	/** State of the generation that this is. */
	seq = -1;
	private lengths = 0;
	private orders = { seq: -1, rows: new Map<string, Uint32Array>() };
	private readonly audienceNumbers = new Map<string, number>();
	/** By audience: the sets that have it. Every supplier has a set of its own, so there are many. */
	private readonly setsWith = new Map<string, number[]>();
	private readonly valueNumbers = new Map<string, number>();
	private readonly facetSets = new Map<string, readonly number[]>();
	private readonly numbers = new Map<string, number[]>();

	constructor(number: number) {
		this.number = number;
	}

	/** Mean length of a document in terms, at least 1. */
	get meanLength(): number {
		return Math.max(1, this.lengths / Math.max(1, this.live));
	}

	/**
	 * Row numbers of all documents in an order, kept until the next write.
	 * @param name of the order: `compare` must be the same for the same name
	 * @param make whether to make it where it is not kept; it costs as much as a page far down without it
	 */
	ordered(
		name: string,
		compare: (rowA: number, rowB: number) => number,
		make: boolean
	): Uint32Array | undefined {
		if (this.orders.seq !== this.seq) this.orders = { seq: this.seq, rows: new Map() };
		const kept = this.orders.rows.get(name);
		if (kept || !make) return kept;
		const live = this.rows.flatMap((entry) => (entry ? [entry.row] : []));
		const rows = Uint32Array.from(live.sort(compare));
		this.orders.rows.set(name, rows);
		return rows;
	}

	/** Reads what was written since; call inside a read of the same state as the search itself. */
	refresh(db: Connection, generation: Generation): void {
		if (generation.seq === this.seq) return;
		const rows = db.iterate(
			`SELECT row, id, gone, length, audience, facets, numbers FROM doc_${this.number} WHERE seq > ?`,
			this.seq
		);
		for (const row of rows) this.put(row);
		this.seq = generation.seq;
	}

	/** By number of a set of audiences: 1 where one of them is among the viewer's. */
	seenBy(viewer: readonly string[]): Uint8Array {
		const seen = new Uint8Array(this.audienceNumbers.size);
		for (const audience of viewer) for (const number of this.setsWith.get(audience) ?? []) seen[number] = 1;
		return seen;
	}

	/** Numbers of those of a facet's values that some document has. */
	valuesOf(facet: string, values: readonly string[]): Set<number> {
		const found = values.map((value) => this.valueNumbers.get(keyOf(facet, value)));
		return new Set(found.filter((number) => number !== undefined));
	}

	/** One number of every document by row number; NaN, or nothing, where it has none. */
	numbersOf(name: string): readonly number[] {
		return this.numbers.get(name) ?? [];
	}

	private put(values: Record<string, SQLOutputValue>): void {
		const row = Number(values['row']);
		const before = this.rows[row];
		if (before) {
			this.live--;
			this.lengths -= before.length;
		}
		this.rows[row] = values['gone'] ? undefined : this.entry(row, values);
		const now = this.rows[row];
		this.putNumbers(row, now ? String(values['numbers']) : '{}');
		if (!now) return;
		this.live++;
		this.lengths += now.length;
	}

	private entry(row: number, values: Record<string, SQLOutputValue>): Entry {
		return {
			row,
			id: String(values['id']),
			length: Number(values['length']),
			audience: this.audienceNumber(String(values['audience'])),
			values: this.facetSet(String(values['facets']))
		};
	}

	private putNumbers(row: number, json: string): void {
		const given = JSON.parse(json) as Record<string, number>;
		for (const name of Object.keys(given)) if (!this.numbers.has(name)) this.numbers.set(name, []);
		for (const [name, column] of this.numbers) {
			while (column.length < row) column.push(NaN);
			column[row] = given[name] ?? NaN;
		}
	}

	private audienceNumber(json: string): number {
		const known = this.audienceNumbers.get(json);
		if (known !== undefined) return known;
		const number = this.audienceNumbers.size;
		this.audienceNumbers.set(json, number);
		for (const audience of JSON.parse(json) as string[]) {
			const sets = this.setsWith.get(audience);
			if (sets) sets.push(number);
			else this.setsWith.set(audience, [number]);
		}
		return number;
	}

	private facetSet(json: string): readonly number[] {
		const known = this.facetSets.get(json);
		if (known) return known;
		const facets = Object.entries(JSON.parse(json) as Record<string, string[]>);
		const made = facets.flatMap(([facet, values]) =>
			[...new Set(values)].map((value) => this.valueNumber(facet, value))
		);
		this.facetSets.set(json, made);
		return made;
	}

	private valueNumber(facet: string, value: string): number {
		const key = keyOf(facet, value);
		const known = this.valueNumbers.get(key);
		if (known !== undefined) return known;
		this.valueNumbers.set(key, this.values.length);
		return this.values.push({ facet, value }) - 1;
	}
}

const keyOf = (facet: string, value: string) => JSON.stringify([facet, value]);

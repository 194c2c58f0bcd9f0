import type { Connection } from './connection.ts';
import { sameDimension, spaceNamed } from './vector-table.ts';
import { VectorSpace } from './vector-space.ts';

/** Documents read at a time: some milliseconds, and little to throw away. */
const STEP = 200;

/**
 * The vectors of one generation in memory, by space. Read when they are first asked for, then kept up to date by
 * reading the rows written since, so several processes see each other's writes.
 */
export class Vectors {
	private readonly number: number;
	private seq = -1;
	private row = -1;
	private readonly spaces = new Map<number, VectorSpace>();

	constructor(number: number) {
		this.number = number;
	}

	/** Reads the next of what was written since. @returns whether that was all */
	refresh(db: Connection): boolean {
		const rows = db.all(
			`SELECT v.row, v.seq, v.space, v.passages, s.dimensions FROM vec_${this.number} v
			JOIN space_${this.number} s ON s.number = v.space
			WHERE v.seq >= ? AND (v.seq > ? OR v.row > ?) ORDER BY v.seq, v.row LIMIT ${STEP}`,
			this.seq,
			this.seq,
			this.row
		);
		for (const { row, seq, space, passages, dimensions } of rows) {
			this.seq = Number(seq);
			this.row = Number(row);
			this.put(this.row, Number(space), Number(dimensions), passages as Uint8Array);
		}
		return rows.length < STEP;
	}

	/**
	 * Undefined when no document is of that space.
	 * @throws AppError `invalid` when the vector is not of its dimension
	 */
	spaceFor(db: Connection, name: string, vector: Float32Array): VectorSpace | undefined {
		const found = spaceNamed(db, this.number, name);
		if (!found) return undefined;
		sameDimension(vector, found.dimensions);
		return this.spaces.get(found.number);
	}

	private put(row: number, number: number, dimensions: number, passages: Uint8Array): void {
		for (const [other, space] of this.spaces) {
			if (other === number) continue;
			space.remove(row);
			if (space.size === 0) this.spaces.delete(other);
		}
		const space = this.spaces.get(number) ?? new VectorSpace(dimensions);
		this.spaces.set(number, space);
		space.put(row, new Int8Array(passages.buffer, passages.byteOffset, passages.byteLength));
	}
}

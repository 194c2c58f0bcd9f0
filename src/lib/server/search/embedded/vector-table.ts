import { AppError } from '../../../domain/shared/error.ts';
import type { PassageVectors } from '../port.ts';
import type { Connection } from './connection.ts';
import { quantise } from './quantise.ts';

/**
 * - `space`: the spaces of a generation's vectors and their dimension.
 * - `vec`: the passages of a document, one byte a dimension, one after the other; a document that has them no more
 *   stays with none, so that readers learn of it.
 */
export function createVectorTables(db: Connection, generation: number): void {
	db.exec(`CREATE TABLE IF NOT EXISTS space_${generation} (
		number INTEGER PRIMARY KEY,
		name TEXT NOT NULL UNIQUE,
		dimensions INTEGER NOT NULL
	) STRICT;
	CREATE TABLE IF NOT EXISTS vec_${generation} (
		row INTEGER PRIMARY KEY,
		seq INTEGER NOT NULL,
		space INTEGER NOT NULL,
		passages BLOB NOT NULL
	) STRICT;
	CREATE INDEX IF NOT EXISTS vec_${generation}_seq ON vec_${generation} (seq);`);
}

export function dropVectorTables(db: Connection, generation: number): void {
	db.exec(`DROP TABLE IF EXISTS space_${generation}; DROP TABLE IF EXISTS vec_${generation};`);
}

export interface Space {
	number: number;
	dimensions: number;
}

export function spaceNamed(db: Connection, generation: number, name: string): Space | undefined {
	const row = db.row(`SELECT number, dimensions FROM space_${generation} WHERE name = ?`, name);
	return row && { number: Number(row['number']), dimensions: Number(row['dimensions']) };
}

/** @throws AppError `invalid` when a vector is none, or not of the space's dimension */
export function writeVectors(
	db: Connection,
	generation: number,
	seq: number,
	row: number,
	{ space: name, passages }: PassageVectors
): void {
	const dimensions = passages[0]?.length ?? 0;
	const space = spaceNamed(db, generation, name) ?? {
		number: db.run(`INSERT INTO space_${generation} (name, dimensions) VALUES (?, ?)`, name, dimensions).row,
		dimensions
	};
	const bytes = new Int8Array(passages.length * dimensions);
	passages.forEach((passage, i) => {
		sameDimension(passage, space.dimensions);
		bytes.set(quantise(passage), i * dimensions);
	});
	if (bytes.length === 0) throw new AppError('invalid', { cause: new Error('vectors without a passage') });
	db.run(
		`INSERT INTO vec_${generation} (row, seq, space, passages) VALUES (?, ?, ?, ?)
		ON CONFLICT (row) DO UPDATE SET seq = excluded.seq, space = excluded.space, passages = excluded.passages`,
		row,
		seq,
		space.number,
		new Uint8Array(bytes.buffer)
	);
}

export function removeVectors(db: Connection, generation: number, seq: number, row: number): void {
	db.run(`UPDATE vec_${generation} SET seq = ?, passages = x'' WHERE row = ?`, seq, row);
}

/** @throws AppError `invalid` */
export function sameDimension(vector: Float32Array, dimensions: number): void {
	if (vector.length === dimensions) return;
	const cause = new Error(`a vector of ${vector.length} dimensions in a space of ${dimensions}`);
	throw new AppError('invalid', { cause });
}

import type { Cell } from '../../../domain/import/cell-values.ts';

/** One row of a file by column heading. `broken` says why it could not be read at all (a message key). */
export interface FileRow {
	/** Line of the file (row of the sheet), from 1. */
	line: number;
	cells: Record<string, Cell>;
	broken?: 'not-json' | 'not-an-object';
}

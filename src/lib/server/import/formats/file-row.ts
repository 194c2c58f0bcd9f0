import type { Cell } from '../../../domain/import/cell-values.ts';

/** Why a row could not be read at all, and how to mend it (message keys). */
export const BROKEN = {
	'not-json': 'write-json',
	'not-an-object': 'write-json',
	'quote-not-closed': 'close-the-quote',
	'too-many-cells': 'quote-the-cell',
	'row-too-long': 'shorten-text'
} as const;

/** One row of a file by column heading. */
export interface FileRow {
	/** Line of the file (row of the sheet), from 1. */
	line: number;
	cells: Record<string, Cell>;
	broken?: keyof typeof BROKEN;
	/** U+FFFD in it may stand for bytes that could not be read; else it is what the file says. */
	undecoded?: true;
}

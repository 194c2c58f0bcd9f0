import type { ImportProblem } from '../../domain/import/import-problem.ts';
import type { FileRow } from './formats/file-row.ts';

/** What showed only when a row met what is stored, or the rows before it. */
export interface LateProblem {
	problem: ImportProblem;
	row: FileRow;
}

/** @param column heading of what identifies the row; undefined where the file has none */
export const errorAt = (
	{ line }: FileRow,
	reason: string,
	fix: string,
	value: string,
	column: string | undefined
): ImportProblem => ({
	line,
	...(column === undefined ? {} : { column }),
	severity: 'error',
	reason,
	fix,
	value: value.slice(0, 80)
});

/** The second row of a key: harmless when it says what the first one said. */
export function repeated(
	row: FileRow,
	before: 'same' | 'other',
	key: string,
	column: string | undefined
): ImportProblem {
	const problem = errorAt(row, 'id-twice', 'write-own-ids', key, column);
	return before === 'other'
		? problem
		: { ...problem, severity: 'warning', reason: 'row-twice', fix: 'remove-row' };
}

import { z } from 'zod';

/**
 * What is wrong with one row: `reason` and `fix` are message keys under `import.reason.` and `import.fix.`.
 * A row with an error is rejected; one with warnings only goes in.
 */
export const importProblemSchema = z.object({
	/** Line of the file where the row starts, from 1. */
	line: z.number().int(),
	column: z.string().optional(),
	severity: z.enum(['error', 'warning']),
	reason: z.string(),
	fix: z.string(),
	/** What stood there, cut to 80 characters. */
	value: z.string().optional()
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** Collects the problems of one row. */
export class RowProblems {
	readonly list: ImportProblem[] = [];
	readonly #line: number;

	constructor(line: number) {
		this.#line = line;
	}

	#add(severity: ImportProblem['severity'], reason: string, fix: string, column?: string, value?: string) {
		this.list.push({
			line: this.#line,
			severity,
			reason,
			fix,
			...(column === undefined ? {} : { column }),
			...(value === undefined ? {} : { value: value.slice(0, 80).toWellFormed() })
		});
	}

	error = (reason: string, fix: string, column?: string, value?: string) =>
		this.#add('error', reason, fix, column, value);
	warn = (reason: string, fix: string, column?: string, value?: string) =>
		this.#add('warning', reason, fix, column, value);

	get rejected(): boolean {
		return this.list.some((problem) => problem.severity === 'error');
	}
}

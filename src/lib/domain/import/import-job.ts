import { z } from 'zod';
import { aggregateShape } from '../shared/aggregate.ts';
import { IMPORT_KINDS } from './import-fields.ts';
import { importProblemSchema } from './import-problem.ts';

/** How many problems a job itself keeps; its file of problems has them all. */
export const SHOWN_PROBLEMS = 200;

export const importCountsSchema = z.object({
	rows: z.number().int(),
	created: z.number().int(),
	updated: z.number().int(),
	unchanged: z.number().int(),
	rejected: z.number().int(),
	warnings: z.number().int(),
	suppliersCreated: z.number().int()
});
export type ImportCounts = z.infer<typeof importCountsSchema>;
export const noCounts = (): ImportCounts => ({
	rows: 0,
	created: 0,
	updated: 0,
	unchanged: 0,
	rejected: 0,
	warnings: 0,
	suppliersCreated: 0
});

/**
 * `uploaded → queued → running → done | failed`; a finished dry run goes back to be queued for good.
 * A job whose process died stays `running` and is taken up again: rows that are there already change nothing.
 */
export const IMPORT_JOB_STATUSES = ['uploaded', 'queued', 'running', 'done', 'failed'] as const;

/** A file that an administrator sent, and what became of it. The file lies on the machine that received it. */
export const importJobSchema = z.object({
	...aggregateShape,
	kind: z.enum(IMPORT_KINDS),
	fileName: z.string().max(200),
	host: z.string(),
	by: z.string(),
	status: z.enum(IMPORT_JOB_STATUSES),
	mapping: z.record(z.string(), z.string()),
	dryRun: z.boolean(),
	publish: z.boolean(),
	counts: importCountsSchema,
	problems: z.array(importProblemSchema).max(SHOWN_PROBLEMS),
	/** Message key under `errors.` when it failed. */
	failure: z.string().optional()
});
export type ImportJob = z.infer<typeof importJobSchema>;

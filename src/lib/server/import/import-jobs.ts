import { existsSync } from 'node:fs';
import { z } from 'zod';
import { importTargets, type ColumnMapping, type ImportTarget } from '../../domain/import/import-fields.ts';
import { noCounts, type ImportJob } from '../../domain/import/import-job.ts';
import { canImport } from '../../domain/import/policy.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { eventOf, type Ctx } from '../services.ts';
import { cellText } from '../../domain/import/cell-values.ts';
import { peekRows } from './formats/file-rows.ts';
import { importJobsSpec } from './import-job-collection.ts';
import { rejectsPath, removeFiles, uploadPath } from './upload-files.ts';

const PREVIEW_ROWS = 8;
const LISTED = 50;
const CELL = 120;

export type ImportJobRow = Pick<
	ImportJob,
	'id' | 'version' | 'kind' | 'fileName' | 'status' | 'dryRun' | 'publish' | 'counts' | 'createdAt'
>;

export interface ImportJobView extends ImportJobRow {
	mapping: ColumnMapping;
	problems: ImportJob['problems'];
	failure?: string | undefined;
	/** What the file's columns can become. */
	targets: ImportTarget[];
	headings: string[];
	/** The first rows by heading, cut short; empty when the file is gone. */
	preview: { line: number; cells: Record<string, string> }[];
	hasRejects: boolean;
}

const jobs = (ctx: Ctx) => ctx.storage.collection(importJobsSpec);
const requireImport = (ctx: Ctx) => {
	if (!canImport(ctx.actor, 'view')) throw new AppError('forbidden');
};
const toRow = ({
	id,
	version,
	kind,
	fileName,
	status,
	dryRun,
	publish,
	counts,
	createdAt
}: ImportJob): ImportJobRow => ({ id, version, kind, fileName, status, dryRun, publish, counts, createdAt });

/** The newest imports. @throws AppError `forbidden` for all but administrators */
export async function listImportJobs(ctx: Ctx): Promise<ImportJobRow[]> {
	requireImport(ctx);
	return (await jobs(ctx).list({ sort: 'newest', limit: LISTED })).items.map(toRow);
}

export const importJobInput = z.object({ id: idSchema });

/** One import with its mapping, a preview of the file, and what was wrong. */
export async function getImportJob(ctx: Ctx, input: z.infer<typeof importJobInput>): Promise<ImportJobView> {
	requireImport(ctx);
	const job = await jobs(ctx).get(input.id);
	const file = uploadPath(ctx.config, job.id);
	const { headings, rows } = existsSync(file)
		? await peekRows(file, job.fileName, 200)
		: { headings: Object.keys(job.mapping), rows: [] };
	return {
		...toRow(job),
		mapping: job.mapping,
		problems: job.problems,
		...(job.failure ? { failure: job.failure } : {}),
		targets: importTargets(job.kind),
		headings,
		preview: rows.slice(0, PREVIEW_ROWS).map(({ line, cells }) => ({
			line,
			cells: Object.fromEntries(headings.map((heading) => [heading, cellText(cells[heading]).slice(0, CELL)]))
		})),
		hasRejects: existsSync(rejectsPath(ctx.config, job.id))
	};
}

export const startImportInput = z.object({
	id: idSchema,
	version: z.number().int(),
	/** Heading and target, pairwise; an empty target leaves the column out. */
	columns: z
		.array(z.object({ heading: z.string().max(500), target: z.string().max(60).optional() }))
		.max(500),
	dryRun: z.boolean().default(false),
	publish: z.boolean().default(false)
});

/**
 * Queues the import; a process beside the server does it (import-runner.ts).
 * @throws AppError `invalid` with reason `mapping-without-words` or `mapping-twice`; `illegal-transition` while it runs
 */
export async function startImport(ctx: Ctx, input: z.infer<typeof startImportInput>): Promise<ImportJobRow> {
	if (!canImport(ctx.actor, input.publish ? 'publish' : 'import')) throw new AppError('forbidden');
	const job = await jobs(ctx).get(input.id);
	if (job.version !== input.version) throw new AppError('conflict', { reason: 'version' });
	if (job.status === 'queued' || job.status === 'running') throw new AppError('illegal-transition');
	const mapping = mappingOf(job, input.columns);
	const by = actorId(ctx.actor);
	const next: ImportJob = {
		...job,
		mapping,
		by,
		dryRun: input.dryRun,
		publish: input.publish,
		status: 'queued',
		counts: noCounts(),
		problems: [],
		failure: undefined,
		updatedAt: ctx.now()
	};
	const event = eventOf(
		ctx,
		by,
		'import-job.queued',
		{ kind: 'import-job', id: job.id, version: job.version + 1 },
		{ dryRun: input.dryRun, publish: input.publish }
	);
	return toRow(await jobs(ctx).replace(next, job.version, [event]));
}

function mappingOf(job: ImportJob, columns: z.infer<typeof startImportInput>['columns']): ColumnMapping {
	const known = new Set(importTargets(job.kind));
	const chosen = columns.flatMap(({ heading, target }) =>
		target && known.has(target) ? [[heading, target] as const] : []
	);
	const targets = chosen.map(([, target]) => target);
	const twice = targets.find((target, i) => targets.indexOf(target) !== i);
	if (twice) {
		const fields = Object.fromEntries(
			columns.flatMap(({ target }, i) => (target === twice ? [[`columns.${i}.target`, 'mapping-twice']] : []))
		);
		throw new AppError('invalid', { reason: 'mapping-twice', fields });
	}
	const words = job.kind === 'solutions' ? ['title', 'summary'] : ['title', 'problem'];
	if (!targets.some((target) => words.includes(target.split('.')[0] ?? '')))
		throw new AppError('invalid', { reason: 'mapping-without-words' });
	return Object.fromEntries(chosen);
}

export const removeImportInput = importJobInput.extend({ version: z.number().int() });

/** Forgets a job and its file; what it brought in stays. @throws AppError `illegal-transition` while it runs */
export async function removeImport(ctx: Ctx, input: z.infer<typeof removeImportInput>): Promise<void> {
	if (!canImport(ctx.actor, 'import')) throw new AppError('forbidden');
	const job = await jobs(ctx).get(input.id);
	if (job.status === 'queued' || job.status === 'running') throw new AppError('illegal-transition');
	await jobs(ctx).remove(job.id, input.version);
	await removeFiles(ctx.config, job.id);
}

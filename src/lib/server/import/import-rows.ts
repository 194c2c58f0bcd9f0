import { canImport } from '../../domain/import/policy.ts';
import { noCounts, type ImportCounts } from '../../domain/import/import-job.ts';
import type { ImportProblem } from '../../domain/import/import-problem.ts';
import { mapRow } from '../../domain/import/row-texts.ts';
import { vocabularyOf, type Vocabulary } from '../../domain/import/vocabulary.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { taxonomySpec } from '../taxonomy/taxonomy-collection.ts';
import { BROKEN, type FileRow } from './formats/file-row.ts';
import { fileRows } from './formats/file-rows.ts';
import type { ImportOptions } from './import-options.ts';
import { ImportTarget, type PreparedRow } from './import-target.ts';

export interface ImportObserver {
	/** Every problem, in the order of the file; with the row for those that are rejected. */
	onProblems?(problems: readonly ImportProblem[], rejected: FileRow | undefined): void | Promise<void>;
	/** After each batch: everything counted so far is stored. */
	onProgress?(counts: ImportCounts): void | Promise<void>;
}

/** Large enough to pay for one transaction, small enough that a batch never blocks for long. */
const BATCH = 250;

/**
 * Brings the rows of a file into the store, streamed. Good rows go in, bad ones are reported. The same row makes the
 * same id: a second run changes nothing, and a run after a crash goes on where the first one stopped.
 * @throws AppError `forbidden`, or `invalid` when the file cannot be read as its format
 */
export async function importRows(
	ctx: Ctx,
	file: { path: string; name: string },
	options: ImportOptions,
	observer: ImportObserver = {}
): Promise<ImportCounts> {
	if (!canImport(ctx.actor, options.publish ? 'publish' : 'import')) throw new AppError('forbidden');
	const counts = noCounts();
	const vocabulary = await readVocabulary(ctx);
	const target = new ImportTarget(ctx, options, counts);
	let batch: PreparedRow[] = [];
	const flush = async () => {
		for (const { problem, row } of await target.store(batch))
			await observer.onProblems?.([problem], problem.severity === 'error' ? row : undefined);
		batch = [];
		await observer.onProgress?.({ ...counts });
	};
	for await (const row of fileRows(file.path, file.name)) {
		counts.rows++;
		const prepared = prepareRow(ctx, row, options, vocabulary);
		counts.warnings += prepared.problems.filter((problem) => problem.severity === 'warning').length;
		const rejected = prepared.read === undefined;
		if (prepared.problems.length > 0)
			await observer.onProblems?.(prepared.problems, rejected ? row : undefined);
		if (prepared.read) batch.push(prepared);
		else counts.rejected++;
		if (batch.length >= BATCH) await flush();
	}
	await flush();
	return counts;
}

function prepareRow(ctx: Ctx, row: FileRow, options: ImportOptions, vocabulary: Vocabulary): PreparedRow {
	if (row.broken) {
		const problem: ImportProblem = {
			line: row.line,
			severity: 'error',
			reason: row.broken,
			fix: BROKEN[row.broken]
		};
		return { row, problems: [problem], read: undefined };
	}
	const mapped = mapRow(row.line, row.cells, options.mapping, row.undecoded);
	const read = ImportTarget.read(options.kind, mapped, vocabulary, (text) => ctx.text.detect(text));
	return { row, problems: read.problems, read: read.rejected ? undefined : read };
}

async function readVocabulary(ctx: Ctx): Promise<Vocabulary> {
	const terms = [];
	for await (const term of ctx.storage.collection(taxonomySpec).scan()) terms.push(term);
	return vocabularyOf(terms);
}

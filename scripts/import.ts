// npm run import -- --solutions FILE --challenges FILE [--dry-run] [--publish] [--rejects FOLDER]
// Brings CSV, XLSX or JSON lines files into the store, beside a running server; see docs/import.md.
import './lib/explain-start.ts';
import { createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportKind } from '../src/lib/domain/import/import-fields.ts';
import { suggestMapping } from '../src/lib/domain/import/import-fields.ts';
import type { ImportProblem } from '../src/lib/domain/import/import-problem.ts';
import { createTranslator } from '../src/lib/i18n/index.ts';
import { messages } from '../src/lib/i18n/en/index.ts';
import { readConfig } from '../src/lib/server/config.ts';
import { closeServices, createServices } from '../src/lib/server/container.ts';
import { peekRows } from '../src/lib/server/import/formats/file-rows.ts';
import { importRows } from '../src/lib/server/import/import-rows.ts';
import type { ImportCounts } from '../src/lib/domain/import/import-job.ts';
import { RejectsFile } from '../src/lib/server/import/rejects-file.ts';
import { ensureLab } from '../src/lib/server/organisation/ensure-lab.ts';
import { seedTaxonomy } from '../src/lib/server/taxonomy/seed-taxonomy.ts';
import { AppError } from '../src/lib/domain/shared/error.ts';
import { openProgress } from './lib/progress.ts';
import { indexEverything } from './lib/index-everything.ts';

const USAGE = `npm run import -- --solutions FILE --challenges FILE [--dry-run] [--publish] [--rejects FOLDER]
  --dry-run   checks every row and writes nothing
  --publish   rows arrive listed or published (else as drafts)
  --rejects   where rejected rows and all problems are written (default: beside the file)`;

const t = createTranslator('en', messages);
const explain = (problem: ImportProblem) => ({
	line: problem.line,
	...(problem.column ? { column: problem.column } : {}),
	severity: problem.severity,
	reason: t.dynamic(`importing.reason.${problem.reason}`, { value: problem.value ?? '' }),
	fix: t.dynamic(`importing.fix.${problem.fix}`)
});

/** A title or a text, in whatever language: without one no row could go in. */
const isWords = (target: string) => /^(?:title|summary|problem)(?:\.|$)/.test(target);

interface Job {
	kind: ImportKind;
	file: string;
}

const OPTIONS = {
	solutions: { type: 'string' },
	challenges: { type: 'string' },
	rejects: { type: 'string' },
	'dry-run': { type: 'boolean', default: false },
	publish: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false }
} as const;

function parsed() {
	try {
		return parseArgs({ options: OPTIONS });
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${USAGE}`);
		process.exit(1);
	}
}

function readArguments() {
	const { values } = parsed();
	const jobs: Job[] = (['solutions', 'challenges'] as const).flatMap((kind) =>
		values[kind] ? [{ kind, file: values[kind] }] : []
	);
	if (values.help || jobs.length === 0) {
		console.log(USAGE);
		process.exit(values.help ? 0 : 1);
	}
	const missing = jobs.filter(({ file }) => !existsSync(file));
	for (const { file } of missing) console.error(`There is no file ${file}.`);
	const folders = jobs.filter(({ file }) => existsSync(file) && statSync(file).isDirectory());
	for (const { file } of folders) console.error(`${file} is a folder: name the file in it.`);
	if (missing.length + folders.length > 0) process.exit(1);
	return { jobs, dryRun: values['dry-run'], publish: values.publish, rejects: values.rejects };
}

const args = readArguments();
const services = await createServices({ ...readConfig(), LOG_LEVEL: 'warn' });
try {
	await seedTaxonomy(services);
	await ensureLab(services);
	for (const job of args.jobs) await runJob(job);
	if (!args.dryRun) await indexEverything(services);
} catch (error) {
	if (!(error instanceof AppError)) throw error;
	console.error(t.dynamic(`errors.${error.reason}`));
	process.exitCode = 1;
} finally {
	await closeServices(services);
}

async function runJob({ kind, file }: Job): Promise<void> {
	const mapping = await mappingOf(kind, file);
	const folder = args.rejects ?? path.dirname(path.resolve(file));
	mkdirSync(folder, { recursive: true });
	const stem = path.join(folder, `${path.basename(file)}.${kind}`);
	const rejects = new RejectsFile(`${stem}.rejects.jsonl`, explain);
	const problems = createProblemLog(`${stem}.problems.jsonl`);
	const progress = openProgress();
	const ctx = {
		...services,
		actor: { kind: 'system' as const, name: 'import' },
		locale: 'en' as const,
		requestId: 'import'
	};
	const counts = await importRows(
		ctx,
		{ path: file, name: file },
		{ kind, mapping, dryRun: args.dryRun, publish: args.publish },
		{
			onProblems: async (found, rejected) => {
				problems.write(found);
				if (rejected) await rejects.write(rejected, found);
			},
			onProgress: ({ rows, created, unchanged, rejected }) =>
				progress.show(
					kind,
					rows,
					undefined,
					`rows, ${created} new, ${unchanged} as before, ${rejected} rejected`
				)
		}
	);
	progress.stop();
	await Promise.all([rejects.close(), problems.close()]);
	report(counts, rejects, problems.path);
}

/** Which column goes where, as its headings suggest; it is printed. */
async function mappingOf(kind: ImportKind, file: string) {
	const { headings } = await peekRows(file, file, 200);
	const mapping = suggestMapping(headings, kind);
	if (!Object.values(mapping).some((target) => isWords(target)))
		throw new AppError('invalid', { reason: 'mapping-without-words' });
	const ignored = headings.filter((heading) => !mapping[heading]);
	const shown = Object.entries(mapping).map(([from, to]) => `${from} → ${to}`);
	console.log(`${kind} from ${file}: ${shown.join(', ')}`);
	if (ignored.length > 0) console.log(`  columns left out: ${ignored.join(', ')}`);
	return mapping;
}

function report(counts: ImportCounts, rejects: RejectsFile, problemsPath: string) {
	const verb = args.dryRun ? 'would be ' : '';
	console.log(
		`  ${counts.rows} rows: ${counts.created} ${verb}new, ${counts.updated} ${verb}changed, ${counts.unchanged} as before, ${counts.rejected} rejected, ${counts.warnings} warnings, ${counts.suppliersCreated} suppliers ${verb}made`
	);
	if (rejects.written > 0) console.log(`  rejected rows: ${rejects.path}`);
	if (counts.warnings + counts.rejected > 0)
		console.log(`  every problem, with how to mend it: ${problemsPath}`);
}

function createProblemLog(file: string) {
	let stream: ReturnType<typeof createWriteStream> | undefined;
	return {
		path: file,
		write(found: readonly ImportProblem[]) {
			stream ??= createWriteStream(file);
			for (const problem of found) stream.write(`${JSON.stringify(explain(problem))}\n`);
		},
		close: () => new Promise<void>((resolve) => (stream ? stream.end(resolve) : resolve()))
	};
}

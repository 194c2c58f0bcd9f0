// npm run bench:import-large [-- ROWS]
// Files of 100,000 rows in every format, bad rows of every kind among them. Checks each first (`--dry-run`, into an
// empty store), then imports one beside a running server: killed half-way, resumed, and run again. Measures rows a
// second, the importer's memory against that of a tenth of the rows, and the delay of the server's event loop.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readConfig } from '../../src/lib/server/config.ts';
import { openEmbeddedStorage } from '../../src/lib/server/storage/embedded/index.ts';
import { solutionsSpec } from '../../src/lib/server/solution/solution-collection.ts';
import { machine } from '../lib/machine.ts';
import { expectedCounts, FORMATS, writeImportFile, type LargeFormat } from './lib/import-files.ts';
import { must } from './lib/measure.ts';
import { ROOT, startServer, temporaryFolder } from './lib/server.ts';

const ROWS = Number(process.argv[2] ?? 100_000);
/** The importer's heap, and what its process may take at most with everything beside the heap. */
const HEAP_MB = 192;
const MEMORY_MB = 450;
const LOOP_MS = 50;

interface Run {
	seconds: number;
	peakMb: number;
	counts: { rows: number; created: number; changed: number; unchanged: number; rejected: number };
}

const { folder, remove } = temporaryFolder('bench-import-large');

/** Most memory that a process has had so far, in MB (Linux); undefined when it is gone. */
function peakOf(child: ChildProcess): number | undefined {
	try {
		const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
		return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? '0') / 1024;
	} catch {
		return undefined;
	}
}

/** What the import's last line says it did; undefined in any other line. */
function countsIn(line: string): Run['counts'] | undefined {
	const [, rows, created = 0, changed = 0, unchanged = 0, rejected = 0] =
		/(\d+) rows: (\d+) (?:would be )?new, (\d+) (?:would be )?changed, (\d+) as before, (\d+) rejected/
			.exec(line)
			?.map(Number) ?? [];
	return rows === undefined ? undefined : { rows, created, changed, unchanged, rejected };
}

/** Runs `npm run import`; `watch` sees its progress and may end it. */
async function runImport(
	file: string,
	dataDir: string,
	flags: string[],
	watch?: (line: string, child: ChildProcess) => void
): Promise<Run> {
	const started = performance.now();
	const child = spawn(
		process.execPath,
		[
			`--max-old-space-size=${HEAP_MB}`,
			'scripts/import.ts',
			'--solutions',
			file,
			'--rejects',
			folder,
			...flags
		],
		{
			cwd: ROOT,
			env: { ...process.env, DATA_DIR: dataDir },
			stdio: ['ignore', 'pipe', 'pipe']
		}
	);
	let peakMb = 0;
	const poll = setInterval(() => (peakMb = Math.max(peakMb, peakOf(child) ?? 0)), 100);
	let counts: Run['counts'] = { rows: 0, created: 0, changed: 0, unchanged: 0, rejected: 0 };
	createInterface({ input: child.stdout }).on('line', (line) => {
		counts = countsIn(line) ?? counts;
	});
	createInterface({ input: child.stderr }).on('line', (line) => {
		if (line.trim() && !line.includes('rows,')) console.error(line);
		watch?.(line, child);
	});
	await once(child, 'close');
	clearInterval(poll);
	return { seconds: (performance.now() - started) / 1000, peakMb, counts };
}

function check(name: string, seen: Partial<Run['counts']>, expected: Partial<Run['counts']>): void {
	const wrong = Object.entries(expected).filter(([key, value]) => seen[key as keyof Run['counts']] !== value);
	console.log(
		`${name}: ${wrong.length === 0 ? 'as expected' : `MISSED, ${JSON.stringify(seen)} instead of ${JSON.stringify(expected)}`}`
	);
	if (wrong.length > 0) process.exitCode = 1;
}

const fileOf = (format: LargeFormat) => path.join(folder, `${format}.${format === 'big5' ? 'csv' : format}`);

/** Checks a file without writing. */
async function checkFormat(format: LargeFormat): Promise<void> {
	const dataDir = path.join(folder, `check-${format}`);
	await writeImportFile(fileOf(format), format, ROWS);
	const { counts, seconds, peakMb } = await runImport(fileOf(format), dataDir, ['--dry-run']);
	check(`${format}, checked only`, counts, expectedCounts(format, ROWS));
	check(`${format}, left in the store`, { created: await stored(dataDir) }, { created: 0 });
	rmSync(dataDir, { recursive: true });
	console.log(`${format}: ${Math.round(ROWS / seconds)} rows/s`);
	must(`${format}, memory of the importer`, peakMb, MEMORY_MB, 'MB');
}

async function stored(dataDir: string): Promise<number> {
	const storage = await openEmbeddedStorage({ dataDir: readConfig({ DATA_DIR: dataDir }).DATA_DIR });
	try {
		return await storage.collection(solutionsSpec).count();
	} finally {
		await storage.close();
	}
}

/** Killed half-way, resumed, run again: beside a server whose event loop is watched. */
async function importBesideServer(): Promise<void> {
	const dataDir = path.join(folder, 'data');
	const expected = expectedCounts('csv', ROWS);
	const file = fileOf('csv');
	const server = await startServer(dataDir, [
		'--import',
		path.join(import.meta.dirname, 'lib/loop-monitor.ts')
	]);
	const loopDelay = async () => {
		server.process.send('loop-delay');
		const [answer] = (await once(server.process, 'message')) as [{ p99: number; max: number }];
		return answer;
	};
	try {
		await loopDelay();
		await runImport(file, dataDir, ['--publish'], (line, child) => {
			if (Number(/(\d+) rows,/.exec(line)?.[1] ?? 0) > ROWS / 3) child.kill('SIGKILL');
		});
		const before = await stored(dataDir);
		console.log(`killed with ${before} items stored`);
		const resumed = await runImport(file, dataDir, ['--publish']);
		check('resumed', resumed.counts, {
			rejected: expected.rejected,
			created: expected.created - before,
			unchanged: before
		});
		check('stored', { created: await stored(dataDir) }, { created: expected.created });
		const again = await runImport(file, dataDir, ['--publish']);
		check('run again', again.counts, {
			created: 0,
			changed: 0,
			unchanged: expected.created,
			rejected: expected.rejected
		});
		const delay = await loopDelay();
		console.log(`resumed: ${resumed.seconds.toFixed(1)} s, indexed; again: ${again.seconds.toFixed(1)} s`);
		must('memory of the importer', resumed.peakMb, MEMORY_MB, 'MB');
		must('event-loop delay of the server, p99', delay.p99, LOOP_MS, 'ms');
	} finally {
		await server.stop();
	}
}

try {
	for (const format of FORMATS) await checkFormat(format);
	await importBesideServer();
	console.log(machine());
} finally {
	remove();
}

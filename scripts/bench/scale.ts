// npm run bench:scale [-- SET_DIR] [--sizes 10000,50000,150000]
// Grows a catalogue out of a judged set (lib/grow-set.ts), and at each size: indexes it anew while another process
// searches and matches, starts a process on it, and times matches, candidate queries and lists there. At the largest
// size every solution has random vectors too, 2.5 on average, in the same process. Exits 1 on a missed must.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { STORE_FILE } from '../../src/lib/server/storage/embedded/index.ts';
import { machine } from '../lib/machine.ts';
import { memoryArguments } from '../lib/prepare.mjs';
import { GrownSet, type SetRow } from './lib/grow-set.ts';
import { must } from './lib/measure.ts';
import { ROOT, setFolder, temporaryFolder } from './lib/server.ts';
import { searchMeanwhile } from './lib/search-meanwhile.ts';
import type { Measured } from './scale-measure.ts';

const { values } = parseArgs({
	allowPositionals: true,
	options: { sizes: { type: 'string', default: '10000,50000,150000' } }
});
const sizes = values.sizes.split(',').map(Number);
const largest = Math.max(...sizes);
const set = setFolder();
const { folder, remove } = temporaryFolder('bench-scale');
const dataDir = path.join(folder, 'data');

const rows = readFileSync(path.join(set, 'docs.jsonl'), 'utf8')
	.split('\n')
	.filter(Boolean)
	.map((line) => JSON.parse(line) as SetRow);
const grown = new GrownSet(rows, largest);
const megabytes = (file: string) => statSync(path.join(dataDir, file)).size / 2 ** 20;

/** Brings the rows from one size to the next into the store. */
async function grow(from: number, to: number): Promise<void> {
	copyFileSync(path.join(set, 'queries.jsonl'), path.join(folder, 'queries.jsonl'));
	await grown.write(path.join(folder, 'docs.jsonl'), from, to);
	const { seconds } = await run('scripts/bench/scale-fill.ts', folder);
	console.log(`${to}: ${to - from} rows imported in ${seconds.toFixed(1)} s`);
}

/** Runs a script to its end. @returns what it sent over IPC last */
async function run<R>(
	script: string,
	...args: string[]
): Promise<{ seconds: number; answer: R | undefined }> {
	const started = performance.now();
	const child = spawn(process.execPath, [...memoryArguments, script, ...args], {
		cwd: ROOT,
		env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	let answer: R | undefined;
	child.on('message', (message) => (answer = message as R));
	const [code] = (await once(child, 'exit')) as [number | null];
	if (code !== 0) throw new Error(`${script} ended with ${code}`);
	return { seconds: (performance.now() - started) / 1000, answer };
}

interface Line extends Measured {
	size: number;
	indexSeconds: number;
	storeMb: number;
	searchMb: number;
}

async function step(from: number, size: number): Promise<Line> {
	await grow(from, size);
	const meanwhile = searchMeanwhile(dataDir);
	const { seconds } = await run('scripts/reindex.ts');
	const { asked, failed, slowest } = await meanwhile.stop();
	console.log(
		`${size}: indexed in ${seconds.toFixed(1)} s; meanwhile ${asked} searches and matches, ${failed} failed, slowest ${slowest.toFixed(0)} ms`
	);
	if (failed > 0 || asked === 0) process.exitCode = 1;
	if (size === largest) {
		const { seconds: filling } = await run('scripts/bench/scale-vectors.ts');
		console.log(`${size}: vectors written in ${filling.toFixed(1)} s`);
	}
	const { answer } = await run<Measured>('scripts/bench/scale-measure.ts');
	if (!answer) throw new Error('nothing was measured');
	if (answer.indexed !== size) throw new Error(`${answer.indexed} of ${size} are indexed`);
	return {
		size,
		indexSeconds: seconds,
		storeMb: megabytes(STORE_FILE),
		searchMb: megabytes('search.db'),
		...answer
	};
}

const both = ([p50, p95]: readonly [number, number]) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`;

function table(lines: readonly Line[]): string {
	const head = [
		'solutions',
		'match p50 / p95, ms',
		'its processor time, ms',
		'candidate query, ms',
		'match ÷ query',
		'list search, ms',
		'index, s',
		'store / search, MB',
		'memory / its own, MB',
		'restart to first match, s'
	];
	const body = lines.map((line) => [
		line.size.toLocaleString('en'),
		both(line.match),
		line.matchCpuMs.toFixed(1),
		both(line.candidates),
		(line.match[0] / line.candidates[0]).toFixed(1),
		both(line.lists),
		line.indexSeconds.toFixed(0),
		`${line.storeMb.toFixed(0)} / ${line.searchMb.toFixed(0)}`,
		`${line.memory.residentMb.toFixed(0)} / ${line.memory.anonymousMb.toFixed(0)}`,
		line.readySeconds.toFixed(1)
	]);
	return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

try {
	const lines: Line[] = [];
	for (const [index, size] of sizes.entries()) lines.push(await step(sizes[index - 1] ?? 0, size));
	console.log(`\n${machine()}`);
	console.log(`${path.basename(set)} grown from ${rows.length} to ${largest} solutions\n\n${table(lines)}\n`);
	const last = lines.at(-1)!;
	must(`match p95 at ${last.size}`, last.match[1], 60, 'ms');
	must('memory without vectors', last.memory.residentMb, 700, 'MB');
	const { withVectors } = last;
	if (!withVectors) throw new Error('no vectors were found');
	must('memory with vectors', withVectors.memory.residentMb, 700, 'MB');
	console.log(
		`of it ${withVectors.memory.anonymousMb.toFixed(0)} MB its own, the rest pages of files that the system may drop`
	);
	must('candidates by vectors p95', withVectors.nearest[1], 40, 'ms');
	must('index', last.indexSeconds, 120, 's');
	must('restart to first match', last.readySeconds, 5, 's');
	must('re-rank of 300 rows p95', last.rerank[1], 16, 'ms');
} finally {
	remove();
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../lib/free-port.ts';
import { serveArguments } from '../../lib/prepare.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The judged set that a benchmark runs on: its argument, else needs_en beside the checkout. Ends where there is none. */
export function setFolder(): string {
	const folder = path.resolve(process.argv[2] ?? path.join(ROOT, '../shared/eval/needs_en'));
	if (existsSync(path.join(folder, 'docs.jsonl')) && existsSync(path.join(folder, 'queries.jsonl')))
		return folder;
	const script = process.env['npm_lifecycle_event'] ?? 'bench:NAME';
	console.error(
		`No docs.jsonl and queries.jsonl in ${folder}. Say where the set is: npm run ${script} -- SET_DIR`
	);
	process.exit(2);
}

/** A folder for one benchmark, removed at its end. */
export function temporaryFolder(name: string) {
	const folder = mkdtempSync(path.join(tmpdir(), `labmatch-${name}-`));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

export interface ServerMemory {
	/** Resident memory in MB (Linux), pages of files that it maps included. */
	server: number;
	/** What of it is the process's own: not pages of a file that the system may drop and read again. */
	anonymous: number;
	/** Resident memory of the worker that it started. */
	worker: number;
}

export function memoryOf(pid: number): ServerMemory {
	const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
	const worker = children.filter(Boolean).reduce((sum, child) => sum + statusMb(Number(child), 'VmRSS'), 0);
	return { server: statusMb(pid, 'VmRSS'), anonymous: statusMb(pid, 'RssAnon'), worker };
}

/** A line of a process's state in MB (Linux). */
export function statusMb(pid: number | 'self', name: 'VmRSS' | 'RssAnon'): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) / 1024;
}

export interface BenchServer {
	url: string;
	process: ChildProcess;
	pid: number;
	stop(): Promise<void>;
}

/** The built application over `dataDir`, as `npm start` serves it; `nodeArguments` load a monitor into it. */
export async function startServer(
	dataDir: string,
	nodeArguments: string[] = [],
	env: Record<string, string> = {}
): Promise<BenchServer> {
	if (!existsSync(path.join(ROOT, 'build/handler.js'))) {
		const built = spawnSync(
			process.execPath,
			['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
			{ cwd: ROOT, stdio: 'inherit' }
		);
		if (built.status !== 0) throw new Error('the build failed');
	}
	const port = await freePort();
	const child = spawn(process.execPath, [...nodeArguments, ...serveArguments], {
		cwd: ROOT,
		env: {
			...process.env,
			NODE_ENV: 'production',
			LOG_LEVEL: 'warn',
			DATA_DIR: dataDir,
			PORT: String(port),
			...env
		},
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const url = `http://127.0.0.1:${port}`;
	await waitFor(`${url}/api/health`, 60_000);
	return {
		url,
		process: child,
		pid: child.pid ?? 0,
		async stop() {
			const gone = once(child, 'exit');
			child.kill('SIGTERM');
			await Promise.race([gone, delay(10_000).then(() => child.kill('SIGKILL'))]);
		}
	};
}

/** Until the address answers with success. @throws Error after `ms` */
export async function waitFor(url: string, ms: number): Promise<Response> {
	const until = performance.now() + ms;
	for (;;) {
		const answer = await fetch(url).catch(() => undefined);
		if (answer?.ok) return answer;
		if (performance.now() > until) throw new Error(`${url} did not answer within ${ms / 1000} s`);
		await delay(50);
	}
}

/** Until the index has every event. @throws Error after two minutes */
export async function indexed(url: string): Promise<void> {
	const until = performance.now() + 120_000;
	for (;;) {
		const { lag } = (await (await fetch(`${url}/api/health`)).json()) as { lag: { search?: number } };
		if (lag.search === 0) return;
		if (performance.now() > until) throw new Error(`${lag.search} events are not indexed after two minutes`);
		await delay(200);
	}
}

/** `npm run import` on a set in the format of the judged data, everything published. */
export function importSet(set: string, dataDir: string): Promise<number> {
	const files = [
		'--solutions',
		path.join(set, 'docs.jsonl'),
		'--challenges',
		path.join(set, 'queries.jsonl')
	];
	const child = spawn(process.execPath, ['scripts/import.ts', ...files, '--publish', '--rejects', dataDir], {
		cwd: ROOT,
		env: { ...process.env, DATA_DIR: dataDir },
		stdio: ['ignore', 'inherit', 'inherit']
	});
	return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

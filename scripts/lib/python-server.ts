import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { onStop } from './on-stop.mjs';

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '../..');
const PYTHONS = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const OLDEST = 10;
const START_MS = 60_000;

/** A server in Python that runs beside the project and is no part of it. */
export interface PythonServer {
	/** Names its folders: lower case and dashes. */
	name: string;
	/** What it is, in messages. */
	title: string;
	/** File in scripts/ with the exact version and the wheels' hashes of everything that it needs. */
	requirements: string;
	/** Newest minor version of Python 3 that its wheels are made for. */
	newestPython: number;
	/** Its arguments to Python. @param home a temporary folder that goes with it */
	args(port: number, home: string): string[];
	/** Environment beside the present one. */
	env?: Record<string, string>;
	/** What it prints when it is ready. */
	ready: RegExp;
}

/** An interpreter with venv that the server's wheels are made for. */
async function findPython(newest: number): Promise<string | undefined> {
	for (const name of PYTHONS) {
		try {
			const script = 'import sys, venv, ensurepip; print(sys.version_info[0], sys.version_info[1])';
			const { stdout } = await run(name, ['-c', script]);
			const [major, minor] = stdout.trim().split(' ').map(Number);
			if (major === 3 && minor !== undefined && minor >= OLDEST && minor <= newest) return name;
		} catch {
			// Not there, or without venv: the next one.
		}
	}
	return undefined;
}

/**
 * Installs the server once into .cache/, named after what it was made from. It is made aside and then moved, so half
 * an install is never used and two at once do no harm.
 */
async function install(server: PythonServer, python: string, say: (line: string) => void): Promise<string> {
	const requirements = path.join(ROOT, 'scripts', server.requirements);
	const { stdout } = await run(python, ['--version']);
	const key = createHash('sha256').update(readFileSync(requirements)).update(stdout).digest('hex');
	const home = path.join(ROOT, '.cache', `${server.name}-${key.slice(0, 12)}`);
	const bin = path.join(home, 'bin/python');
	if (existsSync(home)) return bin;
	say(`Installing ${server.title} into .cache/ (once) …`);
	mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
	const aside = mkdtempSync(`${home}-part-`);
	try {
		await run(python, ['-m', 'venv', aside]);
		const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
		const strict = ['--require-hashes', '--only-binary=:all:', '--no-deps', '-r', requirements];
		await run(path.join(aside, 'bin/python'), [...pip, ...strict], { timeout: 300_000, maxBuffer: 10e6 });
		if (!existsSync(home)) renameSync(aside, home);
	} finally {
		rmSync(aside, { recursive: true, force: true });
	}
	return bin;
}

/** What is missing where `startPythonServer` gives undefined. */
export const pythonWanted = ({ newestPython }: PythonServer) =>
	`Python 3.${OLDEST} to 3.${newestPython} with venv`;

/**
 * Starts the server on a loopback port. It ends with this process, even when that is killed.
 * @param port a free one when undefined
 * @returns undefined where no fitting Python is there
 * @throws Error when it cannot be installed or does not start
 */
export async function startPythonServer(
	server: PythonServer,
	say: (line: string) => void,
	port?: number
): Promise<{ port: number; stop(): Promise<void> } | undefined> {
	const python = await findPython(server.newestPython);
	if (!python) return undefined;
	const bin = await install(server, python, say);
	const at = port ?? (await freePort());
	const home = mkdtempSync(path.join(tmpdir(), `labmatch-${server.name}-`));
	// The shell waits for its input to end, which it does when this process is gone, whatever ended it. Nobody reads its
	// output then either: what it says must not end it before its work is done.
	const script =
		'"$@" & pid=$!; cat >/dev/null; exec >/dev/null 2>&1; kill $pid; wait $pid; rm -rf "$SERVER_HOME"';
	const child = spawn('sh', ['-c', script, 'sh', bin, ...server.args(at, home)], {
		env: { ...process.env, ...server.env, SERVER_HOME: home },
		cwd: home,
		stdio: ['pipe', 'pipe', 'pipe']
	});
	const ended = once(child, 'exit');
	const stop = async () => {
		child.stdin.end();
		await ended;
	};
	try {
		await ready(server, child);
	} catch (error) {
		await stop();
		throw error;
	}
	return { port: at, stop };
}

function ready({ title, ready }: PythonServer, child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let output = '';
		const fail = () => reject(new Error(`Did not start: ${title}\n${output}`));
		const timer = setTimeout(fail, START_MS);
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (chunk: Buffer) => {
				if (output.length < 10_000) output += chunk.toString();
				if (!ready.test(output)) return;
				clearTimeout(timer);
				resolve();
			});
			// The server has closed its output: it is gone.
			stream?.once('end', () => {
				clearTimeout(timer);
				fail();
			});
		}
	});
}

/**
 * The server that tests run on, else undefined after saying loudly what is not run.
 * @param suites what is not run without it
 * @throws Error instead under CI=true
 */
export async function serverForTests<T>(
	suites: string,
	missing: string,
	start: () => Promise<T | undefined>,
	say: (line: string) => void
): Promise<T | undefined> {
	let why = missing;
	try {
		const started = await start();
		if (started) return started;
	} catch (error) {
		why = error instanceof Error ? error.message : String(error);
	}
	const line = `NOT RUN: ${suites} (${why})`;
	if (process.env['CI'] === 'true') throw new Error(line);
	say(line);
	return undefined;
}

/** Stops the server and ends when somebody wants this process to end, or the npm that started it is gone. */
export function onEnd(stop: () => Promise<void>): void {
	onStop(() => void stop().then(() => process.exit(0)), ['SIGINT', 'SIGTERM', 'SIGHUP']);
}

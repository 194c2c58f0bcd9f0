import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '../..');
const REQUIREMENTS = path.join(ROOT, 'scripts/mongo-dev-requirements.txt');
const PYTHONS = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const START_MS = 60_000;

export interface MongoServer {
	uri: string;
	stop(): Promise<void>;
}

/** An interpreter that the server's wheels are made for, 3.10 to 3.13. */
async function findPython(): Promise<string | undefined> {
	for (const name of PYTHONS) {
		try {
			const script = 'import sys, venv, ensurepip; print(sys.version_info[0], sys.version_info[1])';
			const { stdout } = await run(name, ['-c', script]);
			const [major, minor] = stdout.trim().split(' ').map(Number);
			if (major === 3 && minor !== undefined && minor >= 10 && minor <= 13) return name;
		} catch {
			// Not there, or without venv: the next one.
		}
	}
	return undefined;
}

/** Installs the server once into .cache/, named after what it was made from; half an install is never used. */
async function install(python: string, say: (line: string) => void): Promise<string> {
	const { stdout } = await run(python, ['--version']);
	const key = createHash('sha256')
		.update(readFileSync(REQUIREMENTS))
		.update(stdout)
		.digest('hex')
		.slice(0, 12);
	const home = path.join(ROOT, '.cache', `mongo-dev-${key}`);
	const bin = path.join(home, 'venv/bin/python');
	if (existsSync(path.join(home, 'done'))) return bin;
	say('Installing the MongoDB test server into .cache/ (once) …');
	rmSync(home, { recursive: true, force: true });
	mkdirSync(path.join(home, 'part'), { recursive: true });
	await run(python, ['-m', 'venv', path.join(home, 'venv')]);
	const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
	const strict = ['--require-hashes', '--only-binary=:all:', '--no-deps', '-r', REQUIREMENTS];
	await run(bin, [...pip, ...strict], { timeout: 300_000, maxBuffer: 10e6 });
	renameSync(path.join(home, 'part'), path.join(home, 'done'));
	return bin;
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

/**
 * Starts a server speaking MongoDB's wire protocol on a free loopback port, over a temporary folder that goes with
 * it. It ends with this process, even when that is killed.
 * @returns undefined where no Python 3.10 to 3.13 is there
 * @throws Error when it cannot be installed or does not start
 */
export async function startMongoDev(say: (line: string) => void): Promise<MongoServer | undefined> {
	const python = await findPython();
	if (!python) return undefined;
	const bin = await install(python, say);
	const port = await freePort();
	const home = mkdtempSync(path.join(tmpdir(), 'labmatch-mongo-'));
	// The shell waits for its input to end, which it does when this process is gone, whatever ended it.
	const script = '"$@" & pid=$!; cat >/dev/null; kill $pid; wait $pid; rm -rf "$MONGO_DEV_HOME"';
	const server = [bin, '-m', 'secantus', '--host', '127.0.0.1', '--port', String(port)];
	const child = spawn('sh', ['-c', script, 'sh', ...server, '--storage-path', path.join(home, 'db')], {
		env: { ...process.env, MONGO_DEV_HOME: home },
		cwd: home,
		stdio: ['pipe', 'ignore', 'pipe']
	});
	const ended = once(child, 'exit');
	const stop = async () => {
		child.stdin.end();
		await ended;
	};
	try {
		await listening(child);
	} catch (error) {
		await stop();
		throw error;
	}
	return { uri: `mongodb://127.0.0.1:${port}/labmatch?directConnection=true`, stop };
}

function listening(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let output = '';
		const fail = () => reject(new Error(`The MongoDB test server did not start:\n${output}`));
		const timer = setTimeout(fail, START_MS);
		child.stderr?.on('data', (chunk: Buffer) => {
			if (output.length < 10_000) output += chunk.toString();
			if (!output.includes('listening on')) return;
			clearTimeout(timer);
			resolve();
		});
		child.stderr?.once('end', () => {
			clearTimeout(timer);
			fail();
		});
	});
}

/**
 * The MongoDB that tests run on: the one of MONGODB_URI, else the test server.
 * @returns undefined when there is neither, after saying so loudly
 * @throws Error instead under CI=true
 */
export async function testMongo(say: (line: string) => void): Promise<MongoServer | undefined> {
	const uri = process.env['MONGODB_URI'];
	if (uri) return { uri, stop: () => Promise.resolve() };
	let why = 'MONGODB_URI is unset and no Python 3.10 to 3.13 with venv is there';
	try {
		const started = await startMongoDev(say);
		if (started) return started;
	} catch (error) {
		why = error instanceof Error ? error.message : String(error);
	}
	const line = `NOT RUN: the MongoDB suites (${why})`;
	if (process.env['CI'] === 'true') throw new Error(line);
	say(line);
	return undefined;
}

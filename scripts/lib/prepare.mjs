// What `npm start` and `npm test` need before anything of the project can run. Plain JavaScript without dependencies:
// it must work under Node 20 in a fresh clone, where node_modules does not exist yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const STAMPS = path.join(ROOT, 'node_modules', '.labmatch');

/** One line of progress, with the seconds since the start. */
const started = Date.now();
export const say = (/** @type {string} */ line) =>
	console.log(`[${String(Math.round((Date.now() - started) / 1000)).padStart(3)} s] ${line}`);

/** Ends with a message that says what is missing and how to get it. @returns {never} */
export function giveUp(/** @type {string} */ message) {
	console.error(`\n${message}\n`);
	process.exit(1);
}

/** The project's own Node (24, an npm dependency): scripts run TypeScript and node:sqlite under it. */
export const projectNode = path.join(
	ROOT,
	'node_modules',
	'.bin',
	process.platform === 'win32' ? 'node.cmd' : 'node'
);

/**
 * What Node is given to serve, as `npm run serve` has it. By itself V8 lets garbage grow with the machine's memory, to
 * some 300 MB here, where 70 MB are in use; these settings keep it to half of that, and the lists as fast.
 * @type {string[]}
 */
export const serveArguments = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
	.scripts.serve.split(' ')
	.slice(1);
/** Those of them that are about memory, for what measures a server's parts. */
export const memoryArguments = serveArguments.filter((one) => one.startsWith('--'));

/** Where Node keeps compiled code between starts: half a second less each. A new build removes it. */
export const compiledFolder = path.join(ROOT, 'build', '.compiled');

/** Environment with the project's own binaries first. */
export const projectEnv = (extra = {}) => ({
	...process.env,
	...extra,
	PATH: `${path.join(ROOT, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`
});

/** What a shell ends with when there is no such command. */
const NOT_THERE = 127;

/**
 * Runs a command with its output shown; resolves to its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: output is shown only when it fails
 * @returns {Promise<number>}
 */
export function run(command, args, { env = projectEnv(), quiet = false } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: ROOT,
			env,
			stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
		});
		/** @type {Buffer[]} */
		const output = [];
		child.stdout?.on('data', (chunk) => output.push(chunk));
		child.stderr?.on('data', (chunk) => output.push(chunk));
		child.on('error', (error) => {
			console.error(String(error));
			resolve(NOT_THERE);
		});
		child.on('exit', (code) => {
			if (code !== 0 && quiet) process.stderr.write(Buffer.concat(output));
			resolve(code ?? 1);
		});
	});
}

/** A hash over files' names, sizes and times: says cheaply whether something changed. */
function fingerprint(/** @type {string[]} */ places) {
	const hash = createHash('sha256');
	const visit = (/** @type {string} */ place) => {
		if (!existsSync(place)) return;
		const info = statSync(place);
		if (info.isDirectory()) for (const name of readdirSync(place).sort()) visit(path.join(place, name));
		else hash.update(`${path.relative(ROOT, place)} ${info.size} ${info.mtimeMs}\n`);
	};
	for (const place of places) visit(path.join(ROOT, place));
	return hash.digest('hex');
}

const stampOf = (/** @type {string} */ name) => path.join(STAMPS, name);
const isFresh = (/** @type {string} */ name, /** @type {string} */ value) =>
	existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === value;
function stamp(/** @type {string} */ name, /** @type {string} */ value) {
	mkdirSync(STAMPS, { recursive: true });
	writeFileSync(stampOf(name), value);
}

/** Installs the locked packages where they are missing or the lock changed. */
export async function ensurePackages() {
	const lock = createHash('sha256')
		.update(readFileSync(path.join(ROOT, 'package-lock.json')))
		.digest('hex');
	if (isFresh('packages', lock) && existsSync(projectNode)) return;
	say('installing packages (once, about a minute) …');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: process.env });
	if (code === NOT_THERE)
		giveUp(
			'npm was not found. It comes with Node (https://nodejs.org); some systems have it as a package of its own.'
		);
	if (code !== 0)
		giveUp(
			'npm ci failed (see above). It needs a package registry that npm can reach: check `npm config get registry`.'
		);
	if (!existsSync(projectNode))
		giveUp('The package "node" was not installed: its install script must be allowed to run.');
	stamp('packages', lock);
	say('packages are installed');
}

/** Builds the application where its sources changed since the last build. */
export async function ensureBuild() {
	const sources = fingerprint([
		'src',
		'static',
		'svelte.config.js',
		'vite.config.ts',
		'scripts/lib/framework-stand-ins.ts',
		'package-lock.json',
		'tsconfig.json'
	]);
	if (isFresh('build', sources) && existsSync(path.join(ROOT, 'build', 'handler.js'))) return;
	say('building …');
	if (
		(await run(projectNode, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
			quiet: true
		})) !== 0
	)
		giveUp('The build failed (see above).');
	stamp('build', sources);
	say('built');
}

import { createHash } from 'node:crypto';
import {
	closeSync,
	copyFileSync,
	createReadStream,
	existsSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

const MANIFEST = 'labmatch-backup.json';
const STORE = 'labmatch.db';
/** What SQLite keeps beside an open database, drafts, and locks: no part of the data. */
const PASSING = /(?:-wal|-shm|-journal|\.tmp|\.part|\.lock|\.pid)$/;
/** All pages in one step: a copy in several steps would start anew at each write of another process. */
const ALL_PAGES = 1_000_000_000;

interface Manifest {
	format: 1;
	madeAt: string;
	files: Record<string, { bytes: number; sha256: string }>;
}

/** The files of a data folder in the order they must be copied, relative to it. */
function dataFiles(dataDir: string): string[] {
	const found = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter(
		(name) => lstatSync(path.join(dataDir, name)).isFile() && !PASSING.test(name) && name !== MANIFEST
	);
	// The store first: the others then hold at least what it speaks of (accounts, files, the search index).
	return found.toSorted((a, b) => Number(b === STORE) - Number(a === STORE) || (a < b ? -1 : 1));
}

async function sha256(file: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
	return hash.digest('hex');
}

function sync(file: string): void {
	const handle = openSync(file, 'r');
	fsyncSync(handle);
	closeSync(handle);
}

/**
 * Copies a data folder while servers use it: every database as it was at one moment, every other file after the
 * store that speaks of it.
 * @param target a folder that is not there yet or empty
 * @returns number of files and bytes
 * @throws Error in words for the person at the terminal
 */
export async function backupDataDir(
	dataDir: string,
	target: string,
	now: string
): Promise<{ files: number; bytes: number }> {
	if (!existsSync(path.join(dataDir, STORE))) throw new Error(`There is no LabMatch data in ${dataDir}.`);
	if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`${target} is not empty.`);
	const part = `${path.resolve(target)}.part`;
	rmSync(part, { recursive: true, force: true });
	mkdirSync(part, { recursive: true, mode: 0o700 });
	const manifest: Manifest = { format: 1, madeAt: now, files: {} };
	for (const name of dataFiles(dataDir)) {
		const copy = path.join(part, name);
		mkdirSync(path.dirname(copy), { recursive: true });
		if (name.endsWith('.db')) await copyDatabase(path.join(dataDir, name), copy);
		else copyFileSync(path.join(dataDir, name), copy);
		sync(copy);
		manifest.files[name] = { bytes: lstatSync(copy).size, sha256: await sha256(copy) };
	}
	writeFileSync(path.join(part, MANIFEST), JSON.stringify(manifest, null, 2));
	sync(path.join(part, MANIFEST));
	rmSync(target, { recursive: true, force: true });
	renameSync(part, target);
	const sizes = Object.values(manifest.files).map(({ bytes }) => bytes);
	return { files: sizes.length, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
}

async function copyDatabase(file: string, copy: string): Promise<void> {
	const database = new DatabaseSync(file, { timeout: 20_000 });
	try {
		await backup(database, copy, { rate: ALL_PAGES });
	} finally {
		database.close();
	}
}

/**
 * Puts a backup into a data folder: checked first, then moved into place at once.
 * @param force a folder that has something in it is kept beside, as DATA_DIR.before-TIME
 * @returns number of files, and where the folder before went
 * @throws Error in words for the person at the terminal; the data folder is then as it was
 */
export async function restoreDataDir(
	source: string,
	dataDir: string,
	options: { force: boolean; now: string }
): Promise<{ files: number; before: string | undefined }> {
	const manifest = readManifest(source);
	const target = path.resolve(dataDir);
	const occupied = existsSync(target) && readdirSync(target).length > 0;
	if (occupied && !options.force)
		throw new Error(
			`${dataDir} is not empty. With --force it is kept beside and the backup takes its place.`
		);
	if (occupied) refuseInUse(target);
	const part = `${target}.part`;
	rmSync(part, { recursive: true, force: true });
	mkdirSync(part, { recursive: true, mode: 0o700 });
	try {
		await copyChecked(source, part, manifest);
	} catch (error) {
		// It holds accounts: no half of it stays behind.
		rmSync(part, { recursive: true, force: true });
		throw error;
	}
	const before = occupied ? `${target}.before-${options.now.replaceAll(':', '')}` : undefined;
	if (before) renameSync(target, before);
	else rmSync(target, { recursive: true, force: true });
	renameSync(part, target);
	return { files: Object.keys(manifest.files).length, before };
}

async function copyChecked(source: string, part: string, manifest: Manifest): Promise<void> {
	for (const [name, { sha256: expected }] of Object.entries(manifest.files)) {
		const copy = path.join(part, name);
		if (!copy.startsWith(part + path.sep))
			throw new Error(`The backup names a file outside of itself: ${name}`);
		if (!existsSync(path.join(source, name))) throw new Error(`${name} is missing in the backup.`);
		mkdirSync(path.dirname(copy), { recursive: true });
		copyFileSync(path.join(source, name), copy);
		if ((await sha256(copy)) !== expected) throw new Error(`${name} in the backup is damaged.`);
		if (name.endsWith('.db')) checkDatabase(copy, name);
		sync(copy);
	}
}

function readManifest(source: string): Manifest {
	const file = path.join(source, MANIFEST);
	if (!existsSync(file)) throw new Error(`${source} is no backup: it has no ${MANIFEST}.`);
	const manifest = parseManifest(readFileSync(file, 'utf8'));
	if (!manifest) throw new Error(`${MANIFEST} in the backup is damaged.`);
	if (manifest.format !== 1) throw new Error(`${source} was made by a newer LabMatch.`);
	return manifest;
}

function parseManifest(text: string): Manifest | undefined {
	try {
		return JSON.parse(text) as Manifest;
	} catch {
		return undefined;
	}
}

function checkDatabase(file: string, name: string): void {
	const database = new DatabaseSync(file, { readOnly: true });
	const result = database.prepare('PRAGMA quick_check(1)').get();
	database.close();
	if (result?.['quick_check'] !== 'ok') throw new Error(`${name} in the backup is damaged.`);
}

/** Leaving WAL mode needs to be alone with the file: a server that has it open shows. */
function refuseInUse(dataDir: string): void {
	const file = path.join(dataDir, STORE);
	if (!existsSync(file)) return;
	const database = new DatabaseSync(file, { timeout: 200 });
	try {
		database.exec('PRAGMA journal_mode = DELETE');
		database.exec('PRAGMA journal_mode = WAL');
	} catch (cause) {
		throw new Error(`${dataDir} is in use: stop the server first.`, { cause });
	} finally {
		database.close();
	}
}

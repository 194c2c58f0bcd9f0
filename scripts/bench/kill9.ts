// npm run bench:kill9: a writer is killed with -9 at random moments, 20 rounds. Every write that it had said was done
// must be there after the restart, and its event must reach every subscriber. MONGODB_URI is honoured: a database of
// its own there, a temporary folder otherwise. The last line: rounds 20, acknowledged N, lost 0.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { MongoClient } from 'mongodb';
import { closeServices, createServices } from '../../src/lib/server/container.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { drainEvents } from '../../src/lib/server/events/drain-events.ts';
import { kill9Ledgers, kill9Notes, kill9Receipts } from './kill9-parts.ts';

const ROUNDS = 20;
const LEAST = 2_000;
/** Acknowledged writes before the kill: random in this range, then some random milliseconds more. */
const WRITES = [120, 220] as const;
const CHILD = path.join(import.meta.dirname, 'kill9-writer.ts');

const dataDir = mkdtempSync(path.join(tmpdir(), 'labmatch-kill9-'));
const database = `labmatch_kill9_${process.pid}`;
const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'silent', MEILI_URL: '' };
const base = process.env['MONGODB_URI'];
if (base) env['MONGODB_URI'] = withDatabase(base, database);

function withDatabase(uri: string, name: string): string {
	const [, hosts = '', query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)[^?]*(\?.*)?$/.exec(uri) ?? [];
	return `${hosts}/${name}${query}`;
}

interface Acknowledged {
	note: string;
	version: number;
	event: string;
}

/** Runs the writer until it is killed; returns what it acknowledged. */
async function round(number: number): Promise<Acknowledged[]> {
	const wanted = WRITES[0] + Math.floor(Math.random() * (WRITES[1] - WRITES[0]));
	const writer = spawn(process.execPath, [CHILD, String(number)], {
		env,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = once(writer, 'close');
	const lines: Acknowledged[] = [];
	createInterface({ input: writer.stdout }).on('line', (line) => {
		const [note = '', version = '', event] = line.split(' ');
		// A line cut by the kill has no event of full length: it was never acknowledged.
		if (event?.length === 36) lines.push({ note, version: Number(version), event });
		if (lines.length === wanted) setTimeout(() => writer.kill('SIGKILL'), Math.random() * 20);
	});
	const [code, signal] = (await ended) as [number | null, string | null];
	if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself with ${code}`);
	return lines;
}

/** Opens the store as a restarted server does, delivers what waits, and counts what is not there. */
async function lost(acknowledged: readonly Acknowledged[]): Promise<number> {
	const services = await createServices(readConfig(env));
	try {
		await drainEvents(services, kill9Ledgers);
		const notes = services.storage.collection(kill9Notes);
		const receipts = services.storage.collection(kill9Receipts);
		let missing = 0;
		for (const { note, version, event } of acknowledged) {
			const found = await notes.find(note);
			const delivered = await receipts.getMany(kill9Ledgers.map(({ name }) => `${name}-${event}`));
			if (!found || found.version < version || delivered.length < kill9Ledgers.length) missing += 1;
		}
		return missing;
	} finally {
		await closeServices(services);
	}
}

const all: Acknowledged[] = [];
let missing = 0;
let rounds = 0;
try {
	for (let number = 1; number <= ROUNDS; number += 1) {
		all.push(...(await round(number)));
		rounds = number;
		// Every third restart delivers by itself; the others leave it to the next writer, which is killed again.
		if (number % 3 === 0 || number === ROUNDS) missing = await lost(all);
		console.log(`round ${number}: ${all.length} acknowledged so far, ${missing} lost`);
		if (missing > 0) break;
	}
} finally {
	if (base) {
		const client = await MongoClient.connect(base);
		await client.db(database).dropDatabase();
		await client.close();
	}
	rmSync(dataDir, { recursive: true, force: true });
}
console.log(`rounds ${rounds}, acknowledged ${all.length}, lost ${missing}`);
process.exit(missing > 0 || all.length < LEAST ? 1 : 0);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Storage } from '../port.ts';
import { eventFor, widget, widgets } from '../testing/widgets.ts';
import { openEmbeddedStorage } from './index.ts';

const CHILD = path.join(import.meta.dirname, '../testing/hammer-child.ts');
let dataDir: string;
let storage: Storage;

beforeEach(async () => {
	dataDir = mkdtempSync(path.join(tmpdir(), 'labmatch-processes-'));
	storage = await openEmbeddedStorage({ dataDir });
});
afterEach(async () => {
	await storage.close();
	rmSync(dataDir, { recursive: true });
});

async function child(work: string, amount: number): Promise<number | null> {
	const started = spawn(process.execPath, [CHILD, work, dataDir, String(amount)], { stdio: 'inherit' });
	const [code] = (await once(started, 'exit')) as [number | null];
	return code;
}

test('two processes that hammer the same documents lose no update and no event', async () => {
	const all = storage.collection(widgets);
	for (let at = 0; at < 3; at += 1)
		await all.insert(widget(`counter-${at}`, { count: 0 }), [eventFor(`counter-${at}`)]);
	expect(await Promise.all([child('hammer', 300), child('hammer', 300)])).toEqual([0, 0]);
	const counters = await all.getMany(['counter-0', 'counter-1', 'counter-2']);
	expect(counters.map(({ count }) => count)).toEqual([200, 200, 200]);
	expect(counters.map(({ version }) => version)).toEqual([201, 201, 201]);
	const events = await storage.events.read(0, 1000);
	expect(events).toHaveLength(603);
	for (const id of ['counter-0', 'counter-1', 'counter-2']) {
		const versions = events
			.filter(({ aggregate }) => aggregate.id === id)
			.map(({ aggregate }) => aggregate.version);
		expect(versions).toEqual(Array.from({ length: 201 }, (_, at) => at + 1));
	}
});

test('while one process imports, this one reads, writes and sees what came', async () => {
	const all = storage.collection(widgets);
	await storage.prepare([widgets]);
	let running = true;
	const filling = child('fill', 5_000).finally(() => (running = false));
	let seen = 0;
	let writes = 0;
	while (running) {
		const count = await all.count({ field: 'tags', op: 'contains', value: 'a' });
		expect(count).toBeGreaterThanOrEqual(seen);
		seen = count;
		await all.insert(widget(`mine-${writes++}`));
		await new Promise((resolve) => setImmediate(resolve));
	}
	expect(await filling).toBe(0);
	expect(await all.count()).toBe(5_000 + writes);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startChild, type Child } from '../testing/child-process.ts';
import { openEmbeddedStorage } from './embedded/index.ts';
import { migrate } from './migrations.ts';
import type { Storage } from './port.ts';
import { countingSteps } from './testing/counting-steps.ts';

const CHILD = path.join(import.meta.dirname, 'testing/migrating-child.ts');
let dataDir: string;
let storage: Storage;
let children: Child[];

beforeEach(async () => {
	dataDir = mkdtempSync(path.join(tmpdir(), 'labmatch-migrating-'));
	storage = await openEmbeddedStorage({ dataDir });
	// An installation of an earlier program: its first step is done.
	await migrate(storage, countingSteps().slice(0, 1));
	children = [startChild(CHILD, dataDir), startChild(CHILD, dataDir)];
});
afterEach(async () => {
	await Promise.all(children.map((child) => child.kill()));
	await storage.close();
	rmSync(dataDir, { recursive: true });
});

/** The child that is half-way the second step, and the one that waits for it. */
async function holderAndWaiter(): Promise<[Child, Child]> {
	const holder = await Promise.race(children.map((child) => child.said('in step 2').then(() => child)));
	const waiter = children.find((child) => child !== holder) as Child;
	await waiter.said('waits');
	return [holder, waiter];
}

async function counted(): Promise<Record<string, number>> {
	const names = [1, 2, 3].flatMap((step) => [`step ${step} began`, `step ${step} ended`]);
	const counts = await Promise.all(
		names.map(async (name) => [name, Number((await storage.meta.get(name)) ?? 0)] as const)
	);
	return Object.fromEntries(counts);
}

const ONCE = {
	'step 1 began': 1,
	'step 1 ended': 1,
	'step 2 began': 1,
	'step 2 ended': 1,
	'step 3 began': 1,
	'step 3 ended': 1
};

test('of two processes that open one store one migrates, each step once, and the other waits and goes on', async () => {
	const [holder, waiter] = await holderAndWaiter();
	expect(await counted()).toEqual({ ...ONCE, 'step 2 ended': 0, 'step 3 began': 0, 'step 3 ended': 0 });
	holder.tell('go');
	await Promise.all([holder.said('ran: step 2, step 3'), waiter.said('ran: ')]);
	expect(await Promise.all([holder.ended, waiter.ended])).toEqual([0, 0]);
	expect(await counted()).toEqual(ONCE);
	expect(await migrate(storage, countingSteps())).toEqual([]);
});

test('when the one that migrates is killed with -9, the other takes over once its lease has ended', async () => {
	const [holder, waiter] = await holderAndWaiter();
	await holder.kill();
	waiter.tell('go');
	// Still nothing for it: the dead one's lease holds.
	await waiter.saysAgain('waits');
	expect(waiter.lines).not.toContain('in step 2');
	waiter.tell('later');
	await waiter.said('ran: step 2, step 3');
	expect(await counted()).toEqual({ ...ONCE, 'step 2 began': 2 });
});

test('one that was held up past its lease records nothing after another took over, and says so', async () => {
	const [late, waiter] = await holderAndWaiter();
	waiter.tell('later');
	await waiter.said('in step 2');
	late.tell('go');
	await late.said('failed: The lease of the migrations was lost; start again.');
	expect(await storage.meta.get('schema-version')).toBe(1);
	waiter.tell('go');
	await waiter.said('ran: step 2, step 3');
	expect(await storage.meta.get('schema-version')).toBe(3);
	expect(await counted()).toMatchObject({ 'step 3 began': 1, 'step 3 ended': 1 });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedStorage } from './embedded/index.ts';
import { migrate, type Migration } from './migrations.ts';
import type { Storage } from './port.ts';

let dataDir: string;
let stores: Storage[];
const open = async () => {
	const storage = await openEmbeddedStorage({ dataDir });
	stores.push(storage);
	return storage;
};
const step = (version: number, run: Migration['run'] = () => Promise.resolve()): Migration => ({
	version,
	name: `step ${version}`,
	run
});

beforeEach(() => {
	dataDir = mkdtempSync(path.join(tmpdir(), 'labmatch-migrate-'));
	stores = [];
});
afterEach(async () => {
	await Promise.all(stores.map((storage) => storage.close()));
	rmSync(dataDir, { recursive: true });
});

test('runs what is new, in order, once', async () => {
	const storage = await open();
	expect(await migrate(storage, [step(1)])).toEqual(['step 1']);
	expect(await migrate(storage, [step(1), step(2), step(3)])).toEqual(['step 2', 'step 3']);
	expect(await migrate(await open(), [step(1), step(2), step(3)])).toEqual([]);
});

test('a step that fails is not recorded and runs again', async () => {
	const storage = await open();
	const failing = step(2, () => Promise.reject(new Error('half-way')));
	await expect(migrate(storage, [step(1), failing])).rejects.toThrow('half-way');
	expect(await migrate(storage, [step(1), step(2)])).toEqual(['step 2']);
});

test('of several processes that start at once one migrates and the others wait for it', async () => {
	const counted = step(1, async (storage) => {
		await storage.meta.increment('runs');
	});
	const all = await Promise.all([open(), open(), open()]);
	const ran = await Promise.all(all.map((storage) => migrate(storage, [counted])));
	expect(ran.flat()).toEqual(['step 1']);
	expect(await all[0]?.meta.get('runs')).toBe(1);
});

test('data of a newer program and gaps in the numbers are refused', async () => {
	const storage = await open();
	await migrate(storage, [step(1), step(2)]);
	await expect(migrate(storage, [step(1)])).rejects.toThrow('newer LabMatch');
	await expect(migrate(storage, [step(1), step(3)])).rejects.toThrow('number 2');
});

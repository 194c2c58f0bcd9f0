import {
	appendFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedStorage } from '../../src/lib/server/storage/embedded/index.ts';
import type { Storage } from '../../src/lib/server/storage/port.ts';
import { eventFor, widget, widgets } from '../../src/lib/server/storage/testing/widgets.ts';
import { backupDataDir, restoreDataDir } from './backup.ts';

const NOW = '2026-11-23T01:00:00.000Z';
let home: string;
let dataDir: string;
let target: string;
let storage: Storage;

beforeEach(async () => {
	home = mkdtempSync(path.join(tmpdir(), 'labmatch-backup-'));
	dataDir = path.join(home, 'data');
	target = path.join(home, 'copy');
	storage = await openEmbeddedStorage({ dataDir });
	await storage.collection(widgets).insertMany(
		Array.from({ length: 300 }, (_, at) => ({
			document: widget(`w${at}`, { title: `業務需要 ${at}`, tags: ['a'], count: at }),
			events: [eventFor(`w${at}`)]
		}))
	);
	await storage.meta.set('some', { kept: true });
	await storage.events.saveCheckpoint('audit', 7);
	mkdirSync(path.join(dataDir, 'files/ab'), { recursive: true });
	writeFileSync(path.join(dataDir, 'files/ab/upload'), 'bytes');
	writeFileSync(path.join(dataDir, 'auth-secret'), 'secret', { mode: 0o600 });
});
afterEach(async () => {
	await storage.close();
	rmSync(home, { recursive: true });
});

test('a copy taken while writes go on restores into an empty folder with everything in it', async () => {
	let writing = true;
	let written = 300;
	const writer = (async () => {
		while (writing) {
			await storage
				.collection(widgets)
				.insert(widget(`w${written}`, { count: written }), [eventFor(`w${written}`)]);
			written += 1;
			await new Promise((resolve) => setImmediate(resolve));
		}
	})();
	const { files } = await backupDataDir(dataDir, target, NOW);
	writing = false;
	await writer;
	expect(files).toBe(3);

	const empty = path.join(home, 'restored');
	expect(await restoreDataDir(target, empty, { force: false, now: NOW })).toEqual({
		files: 3,
		before: undefined
	});
	const restored = await openEmbeddedStorage({ dataDir: empty });
	const all = restored.collection(widgets);
	const count = await all.count();
	expect(count).toBeGreaterThanOrEqual(300);
	expect(count).toBeLessThanOrEqual(written);
	expect(await restored.events.head()).toBe(count);
	expect(await all.get('w299')).toEqual(await storage.collection(widgets).get('w299'));
	expect(await all.count({ field: 'tags', op: 'contains', value: 'a' })).toBe(300);
	expect(await restored.meta.get('some')).toEqual({ kept: true });
	expect(await restored.events.checkpoint('audit')).toBe(7);
	await restored.close();
	expect(readFileSync(path.join(empty, 'files/ab/upload'), 'utf8')).toBe('bytes');
	expect(readFileSync(path.join(empty, 'auth-secret'), 'utf8')).toBe('secret');
});

test('a folder in use or not empty is left as it is, unless it is forced and free', async () => {
	await backupDataDir(dataDir, target, NOW);
	await expect(restoreDataDir(target, dataDir, { force: false, now: NOW })).rejects.toThrow('not empty');
	await expect(restoreDataDir(target, dataDir, { force: true, now: NOW })).rejects.toThrow('in use');
	await storage.collection(widgets).insert(widget('later'));
	await storage.close();
	const { before } = await restoreDataDir(target, dataDir, { force: true, now: NOW });
	storage = await openEmbeddedStorage({ dataDir });
	expect(await storage.collection(widgets).count()).toBe(300);
	expect(existsSync(path.join(before ?? '', 'labmatch.db'))).toBe(true);
});

test('a damaged backup and a folder that is none are refused', async () => {
	await backupDataDir(dataDir, target, NOW);
	await expect(backupDataDir(dataDir, target, NOW)).rejects.toThrow('not empty');
	appendFileSync(path.join(target, 'files/ab/upload'), 'more');
	const empty = path.join(home, 'restored');
	await expect(restoreDataDir(target, empty, { force: false, now: NOW })).rejects.toThrow('damaged');
	expect(existsSync(empty) || existsSync(`${empty}.part`)).toBe(false);
	rmSync(path.join(target, 'files/ab/upload'));
	await expect(restoreDataDir(target, empty, { force: false, now: NOW })).rejects.toThrow(
		'upload is missing in the backup'
	);
	writeFileSync(path.join(target, 'labmatch-backup.json'), '{');
	await expect(restoreDataDir(target, empty, { force: false, now: NOW })).rejects.toThrow(
		'labmatch-backup.json in the backup is damaged'
	);
	await expect(restoreDataDir(home, empty, { force: false, now: NOW })).rejects.toThrow('no backup');
	await expect(backupDataDir(home, path.join(home, 'x'), NOW)).rejects.toThrow('no LabMatch data');
});

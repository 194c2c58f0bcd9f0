import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { closeServices, createServices } from './container.ts';

test('a start that cannot be is told in words that name the setting', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'labmatch-start-'));
	try {
		const file = path.join(folder, 'file');
		writeFileSync(file, 'no folder');
		const unwritable = createServices(readConfig({ DATA_DIR: path.join(file, 'data'), LOG_LEVEL: 'silent' }));
		await expect(unwritable).rejects.toMatchObject({
			name: 'StartError',
			message: expect.stringMatching(/DATA_DIR .*cannot be written/) as string
		});
		const MONGODB_URI = 'mongodb://user:s3cret@127.0.0.1:99999/lab';
		const gone = createServices(readConfig({ DATA_DIR: folder, MONGODB_URI, LOG_LEVEL: 'silent' }));
		await expect(gone).rejects.toMatchObject({
			name: 'StartError',
			message: expect.stringContaining('MONGODB_URI') as string
		});
		expect(() => readConfig({ PORT: 'abc' })).toThrow(/PORT/);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('the folder of a new store, which holds accounts, is for its owner only', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'labmatch-start-'));
	try {
		const DATA_DIR = path.join(folder, 'new', 'data');
		await closeServices(await createServices(readConfig({ DATA_DIR, LOG_LEVEL: 'silent' })));
		expect((statSync(DATA_DIR).mode & 0o777).toString(8)).toBe('700');
	} finally {
		rmSync(folder, { recursive: true });
	}
});

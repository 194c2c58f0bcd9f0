import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { AppError } from '../../src/lib/domain/shared/error.ts';
import { StartError } from '../../src/lib/server/config.ts';
import { explain } from './explain.ts';

const thrownBy = (work: () => void): unknown => {
	try {
		work();
	} catch (error) {
		return error;
	}
	return undefined;
};

test('what an operator can mend is told in words, wherever it lies in the causes', () => {
	expect(explain(new StartError('PORT is wrong'))).toBe('PORT is wrong');
	expect(explain(new AppError('unavailable', { reason: 'search-unavailable' }))).toContain('MEILI_URL');
	const full = thrownBy(() => {
		const database = new DatabaseSync(':memory:');
		database.exec('CREATE TABLE t (a); PRAGMA max_page_count = 3');
		database.exec(`INSERT INTO t VALUES ('${'x'.repeat(100_000)}')`);
	});
	expect(explain(full)).toMatch(/disk of DATA_DIR is full.*choose another folder/);
	const folder = mkdtempSync(path.join(tmpdir(), 'labmatch-explain-'));
	try {
		const file = path.join(folder, 'labmatch.db');
		writeFileSync(file, 'a text that somebody put here '.repeat(100));
		expect(explain(thrownBy(() => openSync(path.join(file, 'rejects.jsonl'), 'w')))).toMatch(
			/rejects\.jsonl cannot be read or written \(ENOTDIR\)/
		);
		const cause = thrownBy(() => new DatabaseSync(file).exec('PRAGMA journal_mode = WAL'));
		expect(explain(new AppError('unavailable', { reason: 'storage-open', cause }))).toMatch(
			/is no database.*npm run restore/
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('a fault of the program is not explained away', () => {
	expect(explain(new TypeError('x is not a function'))).toBeUndefined();
	expect(explain(thrownBy(() => new DatabaseSync(':memory:').exec('SELEC')))).toBeUndefined();
	expect(explain('text')).toBeUndefined();
});

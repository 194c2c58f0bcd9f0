import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'labmatch-command-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** `npm run import` over a store of its own. */
function run(content: string, ...flags: string[]) {
	const file = path.join(folder, 'file.csv');
	writeFileSync(file, content);
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[path.join(import.meta.dirname, 'import.ts'), '--solutions', file, ...flags],
		{
			env: { ...process.env, DATA_DIR: path.join(folder, 'data'), MONGODB_URI: '', MEILI_URL: '' },
			encoding: 'utf8'
		}
	);
	return { status, stdout, stderr, rejects: `${file}.solutions.rejects.jsonl` };
}

test('brings in what is good, tells what is not, and a second run changes nothing', () => {
	const content = 'id,title,text,firm,trl\n1,A,words,Firm,7\n2,B,words,Firm,high\n';
	const first = run(content);
	expect(first.status).toBe(0);
	expect(first.stdout).toContain('2 rows: 1 new, 0 changed, 0 as before, 1 rejected');
	expect(readFileSync(first.rejects, 'utf8')).toContain('“high” is not a number');
	const second = run(content);
	expect(second.stdout).toContain('2 rows: 0 new, 0 changed, 1 as before, 1 rejected');
	expect(run('id,title\n3,C\n', '--dry-run').stdout).toContain('1 rows: 1 would be new');
	expect(existsSync(first.rejects)).toBe(false);
});

test('ends with a reason when no column could make a row, or the file is none', () => {
	expect(run('colour,size\nred,1\n')).toMatchObject({
		status: 1,
		stderr: expect.stringContaining('title') as string
	});
	expect(run('')).toMatchObject({ status: 1, stderr: 'The file is empty.\n' });
	expect(run('title\nx\n', '--publsh')).toMatchObject({
		status: 1,
		stderr: expect.stringMatching(/'--publsh'[^]*--publish {3}rows arrive/) as string
	});
	expect(run('title\nx\n', '--publsh').stderr).not.toContain('    at ');
	expect(run('title\nx\n', '--challenges', folder)).toMatchObject({
		status: 1,
		stderr: `${folder} is a folder: name the file in it.\n`
	});
	const nowhere = run('title\nx\n', '--rejects', path.join(folder, 'file.csv', 'no'));
	expect(nowhere.stderr).toMatch(/cannot be read or written/);
	expect(nowhere.stderr).not.toContain('    at ');
	expect(nowhere.status).toBe(1);
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ImportProblem } from '../../domain/import/import-problem.ts';
import { CSV, freshImport } from './import-fixtures.ts';
import { RejectsFile } from './rejects-file.ts';

const on = freshImport();
const { all, fileOf, run } = on;

describe('a bad row', () => {
	const HEADING = 'id,title,text,firm,trl,areas,price_to,uses_ai\n';
	const reasons = (problems: readonly ImportProblem[]) =>
		problems.map(({ line, column, reason }) => [line, reason, ...(column ? [column] : [])].join(' '));

	it('of every kind is reported where it stands, and costs no other row', async () => {
		const file = fileOf(
			'bad.csv',
			Buffer.concat([
				Buffer.from(`${HEADING}1,Good,words,A,7,transport,100,yes\n`),
				Buffer.from('2,"Open,words,A,7,transport,100,yes\n'),
				Buffer.concat([Buffer.from('3,'), iconv.encode('排水', 'big5'), Buffer.from(',words,A,7,,,\n')]),
				Buffer.from(`4,${'long '.repeat(100)},words,A,7,transport,100,yes\n`),
				Buffer.from('5,,,A,7,transport,100,yes\n'),
				Buffer.from('6,Many,words, with a comma,A,7,transport,100,yes\n'),
				Buffer.from('7,Numbers,words,A,eleven,transport,a lot,perhaps\n\n,,,,\n'),
				Buffer.from('8,Codes,words,A,7,"space travel;transport",100,yes\n'),
				Buffer.from('9,N\u0000UL,wo\u0007rds,A\n'),
				Buffer.from('1,Good,words,A,7,transport,100,yes\n'),
				Buffer.from('8,Other words,under the same key,A,7,,,\n'),
				Buffer.from('10,"=HYPERLINK(""http://evil.example"")",業務,A,7,,,\n')
			])
		);
		const { counts, problems } = await run(file, 'solutions');
		expect(reasons(problems)).toEqual([
			'3 quote-not-closed',
			'4 wrong-encoding title',
			'5 text-too-long title',
			'6 no-words text',
			'7 too-many-cells',
			'8 not-a-number price_to',
			'8 not-a-number trl',
			'8 not-yes-or-no uses_ai',
			'11 unknown-term areas',
			'13 row-twice id',
			'14 id-twice id'
		]);
		expect(counts).toMatchObject({ rows: 12, created: 4, unchanged: 1, rejected: 7, warnings: 2 });
		const titles = (await all()).items.map(({ content }) => content.title?.en);
		expect(titles).toEqual(['Good', 'Codes', 'NUL', '=HYPERLINK("http://evil.example")']);
		const again = await run(file, 'solutions');
		expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 5, rejected: 7 });
	});

	it('of a challenge too: days, departments and amounts', async () => {
		const file = fileOf(
			'needs.csv',
			'id,title,department,deadline,budget from,budget to\n1,Leaks,運輸署,31/2/2026,1,2\n2,Leaks,Ministry of Magic,2026-12-31,1,2\n3,Leaks,,31/12/2026,5,2\n'
		);
		const { counts, problems } = await run(file, 'challenges');
		expect(reasons(problems)).toEqual([
			'2 not-a-day deadline',
			'3 unknown-term department',
			'4 budget-order budget to'
		]);
		expect(counts).toMatchObject({ created: 1, rejected: 2 });
	});

	it('goes in once its line in the rejects file is mended', async () => {
		const file = fileOf(
			'c.csv',
			`${HEADING}1,"Open,words,A,7,,,\n2,Bad,words,A,eleven,,,\n3,Good,words,A,7,,,\n`
		);
		const rejects = new RejectsFile(path.join(on.folder, 'c.rejects.jsonl'), (problem) => ({ ...problem }));
		await run(file, 'solutions', {}, on.ctx, rejects);
		const lines = readFileSync(rejects.path, 'utf8');
		const mended = fileOf('mended.jsonl', lines.replace('\\"Open', 'Open').replace('eleven', '9'));
		expect((await run(mended, 'solutions')).counts).toMatchObject({ rows: 2, created: 2, rejected: 0 });
		const { items } = await all();
		expect(items.map(({ content: { title, trl } }) => [title?.en, trl])).toEqual([
			['Good', 7],
			['Open', 7],
			['Bad', 9]
		]);
	});

	it('whose key is that of another supplier’s item does not write over it', async () => {
		await run(fileOf('a.csv', `${HEADING}1,First,words,A Ltd,7,,,\n`), 'solutions');
		const { counts, problems } = await run(
			fileOf('b.csv', `${HEADING}1,Second,words,B Ltd,7,,,\n2,Third,words,B Ltd,7,,,\n`),
			'solutions'
		);
		expect(counts).toMatchObject({ created: 1, updated: 0, rejected: 1 });
		expect(reasons(problems)).toEqual(['2 id-of-another id']);
		expect((await all()).items.map(({ content }) => content.title?.en)).toEqual(['First', 'Third']);
	});

	it('of an earlier run is not offered as a reject of this one', async () => {
		const place = path.join(on.folder, 'd.rejects.jsonl');
		const explain = (problem: ImportProblem) => ({ ...problem });
		await run(fileOf('a.csv', CSV), 'solutions', { dryRun: true }, on.ctx, new RejectsFile(place, explain));
		expect(existsSync(place)).toBe(true);
		const good = fileOf('b.csv', 'title\nx\n');
		await run(good, 'solutions', { dryRun: true }, on.ctx, new RejectsFile(place, explain));
		expect(existsSync(place)).toBe(false);
	});
});

import path from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../domain/shared/error.ts';
import { fileRows, peekRows } from './formats/file-rows.ts';
import { freshImport } from './import-fixtures.ts';

const on = freshImport();
const { all, fileOf, run } = on;

describe('a file', () => {
	it('in Big5 is read as what it says', async () => {
		const file = fileOf(
			'b.csv',
			iconv.encode('編號,名稱,內容,供應商\n1,無人機巡查,檢查外牆裂縫,峰翼機械人有限公司\n', 'big5-hkscs')
		);
		await run(file, 'solutions');
		expect((await all()).items[0]?.content).toMatchObject({
			title: { tc: '無人機巡查', sc: '无人机巡查', derived: ['sc'] }
		});
	});

	it.each([
		['p.csv', '__proto__,constructor,title\n1,2,3\n'],
		['p.jsonl', '{"__proto__":"1","constructor":"2","title":"3"}\n']
	])('with a column called as JavaScript calls a prototype can be shown: %s', async (name, text) => {
		const { headings, rows } = await peekRows(fileOf(name, text), name, 10);
		expect(headings).toEqual(['__proto__ (2)', 'constructor', 'title']);
		expect(rows.map(({ cells }) => Object.entries(cells))).toEqual([
			headings.map((heading, i) => [heading, String(i + 1)])
		]);
	});

	it('in XLSX is read with dates and rich text', async () => {
		const workbook = new ExcelJS.Workbook();
		const sheet = workbook.addWorksheet('Needs');
		sheet.addRow(['Title', 'Description', 'Deadline']);
		sheet.addRow([
			{ richText: [{ text: 'Find ' }, { text: 'leaks', font: { bold: true } }] },
			'In small pipes',
			new Date('2026-12-31')
		]);
		const file = path.join(on.folder, 'c.xlsx');
		await workbook.xlsx.writeFile(file);
		const { headings, rows } = await peekRows(file, file, 10);
		expect(headings).toEqual(['Title', 'Description', 'Deadline']);
		expect(rows[0]).toMatchObject({ line: 2, cells: { Title: 'Find leaks', Description: 'In small pipes' } });
		expect((await run(file, 'challenges')).counts).toMatchObject({ created: 1, rejected: 0 });
	});

	it.each([
		['empty.csv', '', 'file-empty'],
		['picture.png', 'not a table', 'unknown-file-format'],
		['broken.xlsx', 'PK\u0003\u0004 but no workbook', 'file-unreadable']
	])('%s is refused with a reason', async (name, content, reason) => {
		const rows = (async () => {
			for await (const row of fileRows(fileOf(name, content))) expect(row).toBeUndefined();
		})();
		await expect(rows).rejects.toThrow(AppError);
		await expect(rows).rejects.toMatchObject({ reason });
	});

	it('of JSON lines reports a broken line and goes on', async () => {
		const { counts, problems } = await run(
			fileOf('d.jsonl', '{"title":"one","text":"x"}\n{"title":\n[1]\n{"title":"two"}\n'),
			'solutions'
		);
		expect(counts).toMatchObject({ created: 2, rejected: 2 });
		expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
			'2 not-json',
			'3 not-an-object'
		]);
	});
});

it('takes in what a sound UTF-8 file says, lost characters and all, and rejects only what cannot be read', async () => {
	const row = (id: number, title: Buffer | string) =>
		Buffer.concat([
			Buffer.from(`{"id":"${id}","firm":"A","text":"words","title":"`),
			Buffer.from(title),
			Buffer.from('"}\n')
		]);
	const sound = Buffer.concat([row(1, 'Good'), row(2, 'Lost \uFFFD here')]);
	expect((await run(fileOf('sound.jsonl', sound), 'solutions')).counts).toMatchObject({
		created: 2,
		rejected: 0
	});
	const damaged = Buffer.concat([row(3, 'Good'), row(4, Buffer.from([0x42, 0xff, 0x42]))]);
	const { counts, problems } = await run(fileOf('damaged.jsonl', damaged), 'solutions');
	expect(counts).toMatchObject({ created: 1, rejected: 1 });
	expect(problems.map(({ line, reason }) => [line, reason])).toEqual([[2, 'wrong-encoding']]);
});

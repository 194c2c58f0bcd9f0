import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRows } from './file-rows.ts';
import { xlsxRows } from './xlsx-rows.ts';

let folder: string;
let made = 0;
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'labmatch-xlsx-'))));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(file: string) {
	const rows = [];
	for await (const row of xlsxRows(file)) rows.push(row);
	return rows;
}

async function workbookOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<string> {
	const workbook = new ExcelJS.Workbook();
	fill(workbook);
	const file = path.join(folder, `${++made}.xlsx`);
	await workbook.xlsx.writeFile(file);
	return file;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** A workbook of the bare parts, as programs other than Excel write them. */
async function packageOf(sheet: string, more: Record<string, string> = {}): Promise<string> {
	const zip = new JSZip();
	zip.file(
		'xl/workbook.xml',
		`${HEAD}<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="a" sheetId="1" r:id="rId9"/></x:sheets></x:workbook>`
	);
	zip.file(
		'xl/_rels/workbook.xml.rels',
		`${HEAD}<Relationships><Relationship Id="rId9" Target="/xl/worksheets/other.xml"/></Relationships>`
	);
	zip.file(
		'xl/worksheets/other.xml',
		`${HEAD}<x:worksheet xmlns:x="m"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`
	);
	for (const [name, content] of Object.entries(more)) zip.file(name, content);
	const file = path.join(folder, `${++made}.xlsx`);
	writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
	return file;
}

describe('a workbook', () => {
	it('gives what a reader sees: rich text, links, formulas, days, numbers, yes and no', async () => {
		const file = await workbookOf((workbook) => {
			const hidden = workbook.addWorksheet('Hidden', { state: 'hidden' });
			hidden.addRow(['not', 'this']);
			const sheet = workbook.addWorksheet('Needs');
			sheet.addRow([]);
			sheet.addRow(['Title', 'Link', 'Sum', 'Day', 'Number', 'Yes', 'Error', '', 'Title']);
			sheet.addRow([
				{ richText: [{ text: '業務 ' }, { text: 'needs', font: { bold: true } }] },
				{ text: 'a link', hyperlink: 'https://example.com' },
				{ formula: '3+4', result: 7 },
				new Date('2026-12-31T00:00:00Z'),
				1200000.5,
				true,
				{ error: '#REF!' },
				'merged',
				'again'
			]);
			sheet.mergeCells('H3:I3');
			sheet.getCell('D3').numFmt = 'dd"日"mm';
			sheet.addRow(['_x0041_ & <b>', null, { formula: 'A1' }, 46000]);
		});
		const day = new Date('2026-12-31T00:00:00Z');
		const [first, second] = await read(file);
		const { 'Title (2)': merged, ...cells } = first?.cells ?? {};
		expect([undefined, 'merged']).toContain(merged);
		expect(cells).toEqual({
			Title: '業務 needs',
			Link: 'a link',
			Sum: 7,
			Day: day,
			Number: 1200000.5,
			Yes: true,
			Error: undefined,
			'column 8': 'merged'
		});
		expect([first?.line, second?.line]).toEqual([3, 4]);
		expect(second?.cells).toMatchObject({ Title: 'A & <b>', Day: 46000 });
		expect(Object.keys(second?.cells ?? {})).toHaveLength(9);
	});

	it('of another program, with prefixes, texts in their cells and cells without a place, is read too', async () => {
		const file = await packageOf(
			'<x:row><x:c t="inlineStr"><x:is><x:t>title</x:t></x:is></x:c><x:c t="str"><x:v>text</x:v></x:c></x:row>' +
				'<x:row r="5"><x:c r="B5" t="s"><x:v>1</x:v></x:c></x:row>',
			{
				'xl/sharedStrings.xml': `${HEAD}<sst><si><t>zero</t></si><si><r><t>東</t></r><rPh sb="0" eb="1"><t>ひがし</t></rPh><r><t>京</t></r></si></sst>`
			}
		);
		expect(await read(file)).toEqual([{ line: 5, cells: { title: undefined, text: '東京' } }]);
	});

	it('that counts its days from 1904 says so', async () => {
		const file = await workbookOf((workbook) => {
			workbook.properties.date1904 = true;
			const sheet = workbook.addWorksheet('a');
			sheet.addRow(['day']);
			sheet.addRow([new Date('2026-12-31T00:00:00Z')]);
		});
		expect((await read(file))[0]?.cells['day']).toEqual(new Date('2026-12-31T00:00:00Z'));
	});

	it('that is cut off, not well-formed, or unpacks to more than it may, is refused with a reason', async () => {
		const endless = await packageOf(`<x:row><x:c t="str"><x:v>${'9'.repeat(3_000_000)}</x:v></x:c></x:row>`);
		const wrong = await packageOf('<x:row><x:c></x:row>');
		const bomb = new JSZip().file('xl/workbook.xml', 'x'.repeat(1000));
		const bytes = await bomb.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
		// The size that the directory at the end of the file claims for the part.
		const directory = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
		bytes.writeUInt32LE(3_000_000_000, directory + 24);
		const huge = path.join(folder, 'bomb.xlsx');
		writeFileSync(huge, bytes);
		const cut = path.join(folder, 'cut.xlsx');
		writeFileSync(cut, bytes.subarray(0, 40));
		for (const [file, reason] of [
			[endless, 'file-unreadable'],
			[wrong, 'file-unreadable'],
			[cut, 'file-unreadable'],
			[huge, 'workbook-too-large']
		] as const) {
			const reading = (async () => {
				for await (const row of fileRows(file)) expect(row).toBeDefined();
			})();
			await expect(reading).rejects.toMatchObject({ reason });
		}
	});
});

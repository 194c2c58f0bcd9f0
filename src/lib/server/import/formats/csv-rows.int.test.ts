import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectEncoding } from './encoding.ts';
import type { FileRow } from './file-row.ts';
import { fileRows } from './file-rows.ts';

let folder: string;
let made = 0;
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'labmatch-csv-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Buffer, ending = 'csv'): string {
	const file = path.join(folder, `${++made}.${ending}`);
	writeFileSync(file, content);
	return file;
}

async function read(content: string | Buffer, ending = 'csv') {
	const rows: FileRow[] = [];
	for await (const row of fileRows(fileOf(content, ending))) rows.push(row);
	return rows;
}

describe('a quotation mark that nobody closed', () => {
	it('costs its own row only, whatever the next rows quote', async () => {
		const rows = await read(
			'id,title,text\n1,"Open,words\n2,"Closed, with a comma",words\n3,plain,"two\nlines"\n4,"open at the end,x\n5,last,row\n'
		);
		expect(rows).toEqual([
			{ line: 2, cells: { id: '1', title: '"Open', text: 'words' }, broken: 'quote-not-closed' },
			{ line: 3, cells: { id: '2', title: 'Closed, with a comma', text: 'words' } },
			{ line: 4, cells: { id: '3', title: 'plain', text: 'two\nlines' } },
			{ line: 6, cells: { id: '4', title: '"open at the end', text: 'x' }, broken: 'quote-not-closed' },
			{ line: 7, cells: { id: '5', title: 'last', text: 'row' } }
		]);
	});

	it('is told from the next one on its own line', async () => {
		const rows = await read('id,title,text\n1,"open,"closed, with a comma"\n2,a,b\n');
		expect(rows.map(({ line, broken }) => [line, broken])).toEqual([
			[2, 'quote-not-closed'],
			[3, undefined]
		]);
	});

	it('costs no more in a file without another one, and no time that grows with the square of it', async () => {
		const lines = Array.from({ length: 60_000 }, (_, i) => `${i},some words that fill the line`);
		// The processor's time: what else a machine does counts for nothing.
		const before = process.cpuUsage();
		const rows = await read(`id,text\nx,"open\n${lines.join('\n')}\ny,"open again\n`);
		expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
		expect(rows.filter((row) => row.broken).map(({ line }) => line)).toEqual([2, 60_003]);
		expect(rows).toHaveLength(60_002);
	});

	it('inside a cell, or in a quoted one where it should stand twice, leaves the cell as it is', async () => {
		const rows = await read('id,title\n1,a 5" disk\n2,"say "hi" twice"\n');
		expect(rows.map(({ cells }) => cells['title'])).toEqual(['a 5" disk', '"say "hi" twice"']);
	});
});

describe('rows', () => {
	it('that are well-formed are read as csv-parse reads them', async () => {
		const cell = fc.string({ unit: fc.constantFrom('a', '業', '"', ',', '\n', ' ', "'"), maxLength: 6 });
		const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
		const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
		await fc.assert(
			fc.asyncProperty(table, async (cells) => {
				const content = ['a,b,c', ...cells.map((row) => row.map(quote).join(','))].join('\n');
				const expected = parse(content, { columns: true }) as Record<string, string>[];
				const filled = expected.filter((row) => Object.values(row).some((value) => value.trim()));
				expect((await read(content)).map((row) => row.cells)).toEqual(filled);
			}),
			{ numRuns: 150 }
		);
	});

	it('are told apart in any heap of quotation marks, separators and line ends', async () => {
		const heap = fc.string({ unit: fc.constantFrom('"', '"', ',', '\n', 'a', ' '), maxLength: 40 });
		await fc.assert(
			fc.asyncProperty(heap, async (text) => {
				const rows = await read(`a,b\n${text}\nlast,row`);
				expect(rows.length).toBeGreaterThan(0);
				const lines = rows.map(({ line }) => line);
				expect(lines).toEqual(lines.toSorted((a, b) => a - b));
			}),
			{ numRuns: 1000 }
		);
	});

	it('with more cells than headings are refused, with fewer or empty ones more are not', async () => {
		const rows = await read('id,title\n1,a,b\n2\n3,c,,\n,,\n');
		expect(rows).toEqual([
			{ line: 2, cells: { id: '1', title: 'a', 'column 3': 'b' }, broken: 'too-many-cells' },
			{ line: 3, cells: { id: '2', title: '' } },
			{ line: 4, cells: { id: '3', title: 'c' } }
		]);
	});

	it('under two equal headings keep both cells', async () => {
		const [row] = await read('text,text,,__proto__\na,b,c,d\n');
		expect(Object.entries(row?.cells ?? {})).toEqual([
			['text', 'a'],
			['text (2)', 'b'],
			['column 3', 'c'],
			['__proto__ (2)', 'd']
		]);
	});

	it('longer than a record can be are refused and not held in memory', async () => {
		const long = 'x'.repeat(3_000_000);
		const csv = await read(`id,text\n1,${long}\n2,"${long}\n${long}"\n3,short\n`);
		expect(csv.map(({ line, broken }) => [line, broken])).toEqual([
			[2, 'row-too-long'],
			[3, 'row-too-long'],
			[4, 'row-too-long'],
			[5, undefined]
		]);
		const json = await read(`{"text":"${long}"}\n{"text":"short"}\n`, 'jsonl');
		expect(json.map(({ broken }) => broken)).toEqual(['row-too-long', undefined]);
	});
});

describe('line ends and encodings', () => {
	const plain = 'id,title\n1,業務\n2,"two\nlines"\n';
	const expected = [
		{ line: 2, cells: { id: '1', title: '業務' } },
		{ line: 3, cells: { id: '2', title: 'two\nlines' } }
	];
	it.each([
		['LF', plain],
		['CR LF', plain.replaceAll('\n', '\r\n')],
		['CR alone', plain.replaceAll('\n', '\r')],
		['a byte order mark', `\uFEFF${plain}`],
		['UTF-16', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
		['Big5', iconv.encode(plain, 'big5-hkscs')],
		['no line end at the end', plain.trimEnd()],
		['tabs', plain.replaceAll(',', '\t')],
		['semicolons', plain.replaceAll(',', ';')]
	])('%s', async (_name, content) => {
		expect(await read(content)).toEqual(expected);
	});

	it('one damaged line does not make a UTF-8 file Big5, nor plain lines before make Big5 UTF-8', async () => {
		const line = Buffer.from('1,業務需要\n');
		const damaged = Buffer.concat([Buffer.from('id,title\n'), Buffer.from([0xa4, 0xa4, 0x0a]), line, line]);
		expect(await detectEncoding(fileOf(damaged))).toBe('utf8');
		const late = Buffer.concat([Buffer.from('plain words\n'.repeat(100_000)), iconv.encode('業務', 'big5')]);
		expect(await detectEncoding(fileOf(late))).toBe('big5-hkscs');
	});

	it('a line separator of Unicode ends no line of JSON', async () => {
		const rows = await read('{"title":"a\u2028b"}\n{"title":"c"}\n', 'jsonl');
		expect(rows.map(({ cells }) => cells['title'])).toEqual(['a\u2028b', 'c']);
	});
});

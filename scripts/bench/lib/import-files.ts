// Files to import at any size, the same for the same seed: mostly good rows, some bad ones of every kind.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';

const COLUMNS = ['id', 'title', 'text', 'firm', 'trl', 'areas', 'price_to', 'uses_ai'] as const;
type Cells = Record<(typeof COLUMNS)[number], string>;
export const FORMATS = ['csv', 'big5', 'jsonl', 'xlsx'] as const;
export type LargeFormat = (typeof FORMATS)[number];

/** What a row is made to be, and what an import must make of it. `only`: formats that can hold such a row. */
const FLAWS = {
	'no-words': { rejected: true },
	'bad-number': { rejected: true },
	'too-long': { rejected: true },
	'duplicate-id': { rejected: true },
	'wrong-encoding': { rejected: true, only: ['csv', 'big5', 'jsonl'] },
	'open-quote': { rejected: true, only: ['csv', 'big5'] },
	'extra-cells': { rejected: true, only: ['csv', 'big5'] },
	'broken-json': { rejected: true, only: ['jsonl'] },
	'no-title': { rejected: false },
	'unknown-code': { rejected: false },
	'few-cells': { rejected: false, only: ['csv', 'big5'] },
	'nul-byte': { rejected: false, only: ['csv', 'big5', 'jsonl'] },
	'empty-line': { rejected: false },
	formula: { rejected: false },
	'rich-cells': { rejected: false, only: ['xlsx'] }
} as const satisfies Record<string, { rejected: boolean; only?: readonly LargeFormat[] }>;
type Flaw = keyof typeof FLAWS;

/** One row in so many is flawed, each kind in turn. */
const EVERY = 97;
const FIRMS = 3000;

const EN =
	'sensor inspects drains crowd model predicts water leak from camera images across districts and alerts staff before people notice small faults in older buildings with low power radio'.split(
		' '
	);
const TC =
	'感測 巡查 排水 人群 模型 預測 滲漏 影像 地區 通知 人員 故障 舊樓 低功耗 無線 系統 平台 分析 即時 數據'.split(
		' '
	);

/** mulberry32: small, seeded, the same everywhere. */
function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

interface Row {
	cells: Cells;
	flaw: Flaw | undefined;
}

function* rowsOf(format: LargeFormat, rows: number): Generator<Row> {
	const random = randomOf(20261123);
	const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
	const words = (from: readonly string[], count: number, between: string) =>
		Array.from({ length: count }, () => pick(from)).join(between);
	const flaws = (Object.keys(FLAWS) as Flaw[]).filter((flaw) => {
		const { only } = FLAWS[flaw] as { only?: readonly LargeFormat[] };
		return !only || only.includes(format);
	});
	for (let at = 0; at < rows; at += 1) {
		const chinese = at % 2 === 1;
		const text = chinese ? words(TC, 60, '') : words(EN, 45, ' ');
		const cells: Cells = {
			id: `row-${at}`,
			title: `${chinese ? words(TC, 4, '') : words(EN, 4, ' ')} ${at}`,
			text: `${text.slice(0, 40)}, ${text.slice(40)}`,
			firm: `Firm ${Math.floor(random() * FIRMS)} Limited`,
			trl: String(1 + (at % 9)),
			areas: 'transport',
			price_to: String(100_000 + at),
			uses_ai: chinese ? '是' : 'no'
		};
		const flaw = at > 0 && at % EVERY === 0 ? flaws[(at / EVERY) % flaws.length] : undefined;
		yield { cells: flaw ? flawed(cells, flaw, at) : cells, flaw };
	}
}

function flawed(cells: Cells, flaw: Flaw, at: number): Cells {
	switch (flaw) {
		case 'no-words':
			return { ...cells, title: '', text: ' ' };
		case 'no-title':
			return { ...cells, title: '' };
		case 'bad-number':
			return { ...cells, trl: 'very high' };
		case 'too-long':
			return { ...cells, title: 'long '.repeat(100) };
		case 'duplicate-id':
			return { ...cells, id: `row-${at - 1}` };
		case 'unknown-code':
			return { ...cells, areas: 'space travel' };
		case 'nul-byte':
			return { ...cells, text: `a\u0000b ${cells.text}` };
		case 'formula':
			return { ...cells, title: '=HYPERLINK("http://evil.example","click")' };
		default:
			return cells;
	}
}

/** What an import of such a file must count. */
export function expectedCounts(format: LargeFormat, rows: number) {
	let rejected = 0;
	for (const { flaw } of rowsOf(format, rows)) if (flaw && FLAWS[flaw].rejected) rejected += 1;
	return { rows, rejected, created: rows - rejected };
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function csvLine({ cells, flaw }: Row): string {
	const all = Object.values(cells).map(quoted);
	if (flaw === 'open-quote') all[1] = `"${cells.title}`;
	if (flaw === 'extra-cells') all[2] = cells.text;
	if (flaw === 'few-cells') all.splice(4);
	return `${all.join(',')}\n${flaw === 'empty-line' ? '\n,,,,,,,\n' : ''}`;
}

function jsonLine({ cells, flaw }: Row): string {
	const line = JSON.stringify(cells);
	return `${flaw === 'broken-json' ? line.slice(0, -5) : line}\n${flaw === 'empty-line' ? '\n' : ''}`;
}

/** Bytes that are no character: of Big5 in a UTF-8 file, of nothing at all in a Big5 file. */
function damaged(line: string, format: LargeFormat): Buffer {
	const at = line.indexOf('Firm');
	const bad = format === 'big5' ? Buffer.from([0xff]) : iconv.encode('渠', 'big5');
	const encoding = format === 'big5' ? 'big5-hkscs' : 'utf8';
	return Buffer.concat([
		iconv.encode(line.slice(0, at), encoding),
		bad,
		iconv.encode(line.slice(at), encoding)
	]);
}

/** Writes the file; the UTF-8 one starts with a byte order mark, as Excel writes it. */
export async function writeImportFile(file: string, format: LargeFormat, rows: number): Promise<void> {
	if (format === 'xlsx') return writeWorkbook(file, rows);
	const out = createWriteStream(file);
	const encoding = format === 'big5' ? 'big5-hkscs' : 'utf8';
	if (format === 'csv') out.write('\uFEFF');
	if (format !== 'jsonl') out.write(`${COLUMNS.join(',')}\n`);
	for (const row of rowsOf(format, rows)) {
		const line = format === 'jsonl' ? jsonLine(row) : csvLine(row);
		const bytes = row.flaw === 'wrong-encoding' ? damaged(line, format) : iconv.encode(line, encoding);
		if (!out.write(bytes)) await once(out, 'drain');
	}
	out.end();
	await once(out, 'finish');
}

async function writeWorkbook(file: string, rows: number): Promise<void> {
	const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
		filename: file,
		useSharedStrings: true,
		useStyles: true
	});
	const sheet = workbook.addWorksheet('Solutions');
	sheet.addRow([...COLUMNS]).commit();
	for (const { cells, flaw } of rowsOf('xlsx', rows)) {
		const values: ExcelJS.CellValue[] = Object.values(cells);
		if (flaw === 'rich-cells') {
			values[1] = { richText: [{ text: 'Rich ' }, { text: cells.title, font: { bold: true } }] };
			values[4] = { formula: '3+4', result: 7 };
			values[7] = true;
		}
		const row = sheet.addRow(values);
		if (flaw === 'rich-cells') sheet.mergeCells(row.number, 9, row.number, 11);
		row.commit();
		if (flaw === 'empty-line') sheet.addRow([]).commit();
		if (row.number % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
	}
	sheet.commit();
	await workbook.commit();
}

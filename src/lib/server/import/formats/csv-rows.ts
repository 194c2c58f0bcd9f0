import { parse } from 'csv-parse/sync';
import { AppError } from '../../../domain/shared/error.ts';
import { csvRecords, type CsvRecord } from './csv-records.ts';
import { detectEncoding } from './encoding.ts';
import type { FileRow } from './file-row.ts';
import { columnName, headingsOf } from './headings.ts';
import { textLines } from './text-lines.ts';

/** Records parsed at a time. */
const BATCH = 250;

/**
 * Rows of a CSV or TSV file with a heading line, streamed. A row with too few cells is still a row; one with too many
 * is not, since its cells may stand under the wrong headings.
 */
export async function* csvRows(file: string): AsyncGenerator<FileRow> {
	const encoding = await detectEncoding(file);
	const delimiter = await firstLineDelimiter(file, encoding);
	let headings: string[] | undefined;
	let batch: CsvRecord[] = [];
	for await (const record of csvRecords(textLines(file, encoding), delimiter)) {
		if (!headings) {
			if (record.broken) throw new AppError('invalid', { reason: 'file-unreadable' });
			headings = headingsOf(cellsOf([record], delimiter)[0] ?? []);
			continue;
		}
		batch.push(record);
		if (batch.length < BATCH) continue;
		yield* rowsOf(batch, headings, delimiter);
		batch = [];
	}
	yield* rowsOf(batch, headings ?? [], delimiter);
}

/** The separator that the first line has most of. */
async function firstLineDelimiter(file: string, encoding: Parameters<typeof textLines>[1]): Promise<string> {
	for await (const { text } of textLines(file, encoding)) {
		const count = (separator: string) => text.split(separator).length;
		return [',', '\t', ';'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
	}
	return ',';
}

function* rowsOf(
	records: readonly CsvRecord[],
	headings: readonly string[],
	delimiter: string
): Generator<FileRow> {
	const whole = cellsOf(
		records.filter(({ broken }) => !broken),
		delimiter
	);
	let at = 0;
	for (const { line, text, broken, undecoded } of records) {
		// A quotation mark that nobody closed is shown as it stands, to be mended.
		const cells = broken ? text.split(delimiter) : (whole[at++] ?? []);
		if (cells.every((cell) => cell.trim() === '')) continue;
		const surplus = cells.slice(headings.length).some((cell) => cell.trim() !== '');
		const why = broken ?? (surplus ? ('too-many-cells' as const) : undefined);
		yield {
			line,
			cells: byHeading(cells, headings),
			...(undecoded ? { undecoded } : {}),
			...(why ? { broken: why } : {})
		};
	}
}

function byHeading(cells: readonly string[], headings: readonly string[]): Record<string, string> {
	const named = headings.map((heading, column) => [heading, cells[column] ?? ''] as const);
	const surplus = cells
		.map((cell, column) => [columnName(column), cell] as const)
		.slice(headings.length)
		.filter(([, cell]) => cell.trim() !== '');
	return Object.fromEntries([...named, ...surplus]);
}

/** The cells of records, one list each. @throws Error when the parser sees other records than these */
function cellsOf(records: readonly CsvRecord[], delimiter: string): string[][] {
	if (records.length === 0) return [];
	const rows = parse(records.map(({ text }) => text).join('\n'), {
		delimiter,
		record_delimiter: '\n',
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: false
	});
	if (rows.length !== records.length) throw new Error('the records of the file cannot be told apart');
	return rows;
}

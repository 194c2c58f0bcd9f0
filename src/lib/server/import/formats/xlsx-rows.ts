import type ExcelJS from 'exceljs';
import type { Cell } from '../../../domain/import/cell-values.ts';
import type { FileRow } from './file-row.ts';

/** Rows of the first sheet of a workbook, streamed; its first row with words is the heading. */
export async function* xlsxRows(file: string): AsyncGenerator<FileRow> {
	// Large, and seldom needed: read with the first workbook.
	const { default: excel } = await import('exceljs');
	const workbook = new excel.stream.xlsx.WorkbookReader(file, {
		sharedStrings: 'cache',
		styles: 'cache',
		hyperlinks: 'ignore',
		worksheets: 'emit',
		entries: 'emit'
	});
	for await (const sheet of workbook) {
		let headings: string[] | undefined;
		for await (const row of sheet) {
			const values = row.values as ExcelJS.CellValue[];
			const cells = Array.from({ length: Math.max(values.length - 1, 0) }, (_, i) =>
				plainCell(values[i + 1])
			);
			if (cells.every((cell) => cell === undefined || cell === '')) continue;
			if (headings) {
				const names = headings;
				yield {
					line: row.number,
					cells: Object.fromEntries(cells.map((cell, i) => [names[i] ?? `column ${i + 1}`, cell]))
				};
			} else headings = cells.map((cell, i) => String(cell ?? '').trim() || `column ${i + 1}`);
		}
		return;
	}
}

/** Rich text, links and formulas as what a reader sees of them. */
function plainCell(value: ExcelJS.CellValue): Cell {
	if (value === null || value === undefined) return undefined;
	if (value instanceof Date || typeof value !== 'object') return value;
	if ('richText' in value) return value.richText.map((run) => run.text).join('');
	if ('text' in value) return plainCell(value.text as ExcelJS.CellValue);
	if ('result' in value) return plainCell(value.result as ExcelJS.CellValue);
	return undefined;
}

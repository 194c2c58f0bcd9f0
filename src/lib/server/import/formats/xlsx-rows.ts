import type { Cell } from '../../../domain/import/cell-values.ts';
import { columnName, headingsOf } from './headings.ts';
import type { FileRow } from './file-row.ts';
import { dateOfSerial, readDateStyles } from './xlsx/date-styles.ts';
import { openPackage, type WorkbookPackage } from './xlsx/package.ts';
import { SharedStrings } from './xlsx/shared-strings.ts';
import { sheetRows, type RawCell, type RawRow } from './xlsx/sheet-cells.ts';

const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** Rows of the first visible sheet of a workbook, streamed; its first row with words is the heading. */
export async function* xlsxRows(file: string): AsyncGenerator<FileRow> {
	const workbook = await openPackage(file);
	const strings = new SharedStrings(workbook.has(STRINGS) ? await workbook.open(STRINGS) : undefined);
	try {
		const dates = workbook.has(STYLES)
			? await readDateStyles(await workbook.open(STYLES))
			: new Set<number>();
		let headings: string[] | undefined;
		for await (const rows of sheetRows(await workbook.open(workbook.sheet)))
			for (const row of rows) {
				await strings.reach(lastString(row));
				const cells = row.cells.map(
					(cell) => [cell.column, valueOf(cell, strings, dates, workbook)] as const
				);
				if (cells.every(([, value]) => value === undefined || value === '')) continue;
				if (headings) yield { line: row.number, cells: byHeading(cells, headings) };
				else headings = headingsOf(spread(cells));
			}
	} finally {
		await strings.close();
		workbook.close();
	}
}

const lastString = (row: RawRow): number =>
	row.cells.reduce((last, { type, value }) => (type === 's' ? Math.max(last, Number(value)) : last), -1);

/** Links, formulas and rich text as what a reader sees of them; an error (`#REF!`) is nothing. */
function valueOf(
	{ type, style, value }: RawCell,
	strings: SharedStrings,
	dates: ReadonlySet<number>,
	{ from1904 }: WorkbookPackage
): Cell {
	if (type === 's') return strings.get(Number(value));
	if (type === 'b') return value === '1' || value === 'true';
	if (type === 'e') return undefined;
	if (type !== 'n') return value;
	const number = Number(value);
	return dates.has(style) ? dateOfSerial(number, from1904) : number;
}

function spread(cells: readonly (readonly [number, Cell])[]): string[] {
	const texts: string[] = [];
	for (const [column, value] of cells) texts[column] = String(value ?? '');
	return Array.from(texts, (text) => text ?? '');
}

/** Every column is there, filled or not, so that a mapping sees them all. */
const byHeading = (cells: readonly (readonly [number, Cell])[], headings: readonly string[]) =>
	Object.fromEntries<Cell>([
		...headings.map((heading) => [heading, undefined] as const),
		...cells.map(([column, value]) => [headings[column] ?? columnName(column), value] as const)
	]);

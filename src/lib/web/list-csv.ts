import { loadMessages } from '../i18n/load.ts';
import { createTranslator, type Messages, type Translator } from '../i18n/index.ts';
import { csvResponse, listRows } from './csv.ts';
import { termNames, type TermNames } from './term-names.ts';

type Heading = keyof Messages['csv']['column'];
type Cell = string | number | undefined;
/** A column between the first three of every list and its last. */
export type Column<T> = readonly [heading: Heading, cell: (row: T) => Cell];

interface Row {
	id: string;
	reference: string;
	title: { text: string } | undefined;
	/** What the list shows below the title: all there is to know an item by that has none. */
	summary: { text: string } | undefined;
}
interface ListFile<T> {
	/** One page of the list, as it was searched and filtered. */
	ask: (paging: {
		page: number;
		pageSize: number;
	}) => Promise<{ items: T[]; total: number; page: number; degraded: boolean }>;
	columns: (t: Translator, names: TermNames) => readonly Column<T>[];
}

/** A public list as it was searched and filtered, whole, in the language of its address. */
export async function listCsv<T extends Row>(
	{ locals, url }: { locals: App.Locals; url: URL },
	list: 'challenges' | 'solutions' | 'outcomes',
	{ ask, columns }: ListFile<T>
): Promise<Response> {
	const { locale } = locals;
	const t = createTranslator(locale, await loadMessages(locale));
	const all: readonly Column<T>[] = [
		['reference', (row) => row.reference],
		['title', (row) => row.title?.text],
		['extract', (row) => row.summary?.text],
		...columns(t, await termNames(locals)),
		['address', (row) => `${url.origin}/${locale}/${list}/${row.id}`]
	];
	const rows = listRows(
		(page, pageSize) => ask({ page, pageSize }),
		(row) => all.map(([, cell]) => cell(row)),
		(sent) => t('csv.cut', { sent: t.number(sent) })
	);
	const header = all.map(([heading]) => t(`csv.column.${heading}`));
	return csvResponse(`${list}-${locale}.csv`, header, rows);
}

/** Several values in one cell. */
export const several = (values: readonly string[]): string => values.join('; ');

/** Terms by their names, in one cell: a code that the vocabulary no longer has stands for itself. */
export const named = (names: Readonly<Record<string, string>>, codes: readonly string[]): string =>
	several(codes.map((code) => names[code] ?? code));

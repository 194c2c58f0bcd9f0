import type { LangText } from '../shared/lang-text.ts';
import { LOCALES, type Locale } from '../shared/locale.ts';
import { cellList, cellText, type Cell } from './cell-values.ts';
import type { ColumnMapping } from './import-fields.ts';
import type { RowProblems } from './import-problem.ts';

/** A row by target: what the mapping makes of the file's columns. */
export interface MappedRow {
	line: number;
	cells: ReadonlyMap<string, Cell>;
	/** Heading of each target, for messages in the file's own words. */
	columns: ReadonlyMap<string, string>;
	/** U+FFFD in it stands for bytes that could not be read; else it is what the file says. */
	undecoded: boolean;
}

/** Which language a text is in, when neither its column nor its row says (TextPort.detect). */
export type DetectLanguage = (text: string) => Locale;

export function mapRow(
	line: number,
	cells: Readonly<Record<string, Cell>>,
	mapping: ColumnMapping,
	undecoded = false
): MappedRow {
	const mapped = new Map<string, Cell>();
	const columns = new Map<string, string>();
	for (const [heading, target] of Object.entries(mapping)) {
		mapped.set(target, cells[heading]);
		columns.set(target, heading);
	}
	return { line, cells: mapped, columns, undecoded };
}

/**
 * Reports cells with bytes that were no characters of the file's encoding: what they said is lost. Where an earlier
 * program lost it, and the file says so in so many characters, the row goes in with a warning.
 */
export function checkEncoding(row: MappedRow, problems: RowProblems): void {
	for (const [target, cell] of row.cells) {
		if (typeof cell !== 'string' || !cell.includes('\uFFFD')) continue;
		if (row.undecoded) problems.error('wrong-encoding', 'save-as-utf8', row.columns.get(target), cell);
		else problems.warn('lost-characters', 'type-anew', row.columns.get(target), around(cell));
	}
}

/** The words around the first lost character. */
function around(cell: string): string {
	const at = cell.indexOf('\uFFFD');
	return cell.slice(Math.max(0, at - 40), at + 40);
}

const LANGUAGE_CODES: Record<string, Locale> = {
	en: 'en',
	eng: 'en',
	english: 'en',
	tc: 'tc',
	'zh-hant': 'tc',
	'zh-hk': 'tc',
	'zh-tw': 'tc',
	zh: 'tc',
	sc: 'sc',
	'zh-hans': 'sc',
	'zh-cn': 'sc'
};

/** The language that the row says its plain columns are in. */
const rowLanguage = (row: MappedRow): Locale | undefined =>
	LANGUAGE_CODES[cellText(row.cells.get('lang')).toLowerCase()];

/** A trilingual text from `field`, `field.en`, `field.tc` and `field.sc`; over-long ones are reported. */
export function rowText(
	row: MappedRow,
	field: string,
	max: number,
	detect: DetectLanguage,
	problems: RowProblems
): LangText | undefined {
	const text: LangText = {};
	for (const locale of LOCALES) {
		const words = cellText(row.cells.get(`${field}.${locale}`));
		if (words) text[locale] = words;
	}
	const plain = cellText(row.cells.get(field));
	if (plain) text[rowLanguage(row) ?? detect(plain)] ??= plain;
	for (const locale of LOCALES) {
		const column = row.columns.get(`${field}.${locale}`) ?? row.columns.get(field);
		if ((text[locale]?.length ?? 0) > max)
			problems.error('text-too-long', 'shorten-text', column, text[locale]);
	}
	return LOCALES.some((locale) => text[locale]) ? text : undefined;
}

/** A list of short texts: `field` and its languages are separate lists, paired by place where lengths agree. */
export function rowTextList(
	row: MappedRow,
	field: string,
	max: number,
	detect: DetectLanguage,
	problems: RowProblems
): LangText[] {
	const byLocale = LOCALES.map((locale) => ({
		locale,
		items: cellList(row.cells.get(`${field}.${locale}`))
	})).filter(({ items }) => items.length > 0);
	const plain = cellList(row.cells.get(field)).map((words): LangText => ({
		[rowLanguage(row) ?? detect(words)]: words
	}));
	const [first, ...others] = byLocale;
	const paired = (first?.items ?? []).map((words, i): LangText => {
		const text: LangText = first ? { [first.locale]: words } : {};
		for (const other of others)
			if (other.items.length === first?.items.length) text[other.locale] = other.items[i];
		return text;
	});
	return [...plain, ...paired].filter((text) => {
		const long = LOCALES.some((locale) => (text[locale]?.length ?? 0) > max);
		if (long) problems.warn('capability-too-long', 'shorten-text', row.columns.get(field));
		return !long;
	});
}

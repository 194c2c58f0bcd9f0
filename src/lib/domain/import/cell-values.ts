import type { RowProblems } from './import-problem.ts';
import { vocabularyKey } from './vocabulary.ts';

/** A cell as a file holds it: text, or what JSON and spreadsheets carry. */
export type Cell = string | number | boolean | Date | null | undefined | readonly unknown[];

const SEPARATORS = /[;|；、\n]|,(?!\d{3}\b)|，/;

/** Characters that stand for no character, but for tabs and line ends. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

export function cellText(cell: Cell): string {
	if (cell === null || cell === undefined) return '';
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	if (Array.isArray(cell)) return cell.map(String).join('; ');
	return String(cell).toWellFormed().replaceAll(CONTROLS, '').trim();
}

/** Several values in one cell: an array, or a text with separators. */
export function cellList(cell: Cell): string[] {
	const parts = Array.isArray(cell) ? cell.map(String) : cellText(cell).split(SEPARATORS);
	return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}

/** Whole number in a range: `1,200,000`, `HK$ 1200000`, `５` and `80萬` are read. Wrong ones are reported. */
export function cellInteger(
	cell: Cell,
	range: { min: number; max: number },
	column: string,
	problems: RowProblems
) {
	const text = cellText(cell);
	if (!text) return undefined;
	const match = /^(?:HK\$|\$|港幣|港币)?\s*([\d,.]+)\s*(萬|万|k|m)?$/i.exec(text.normalize('NFKC'));
	const factor = { 萬: 1e4, 万: 1e4, k: 1e3, m: 1e6 }[match?.[2]?.toLowerCase() ?? ''] ?? 1;
	const number = match ? Number(match[1]?.replaceAll(',', '')) * factor : Number.NaN;
	if (!Number.isInteger(number) || number < range.min || number > range.max) {
		problems.error('not-a-number', 'write-a-number', column, text);
		return undefined;
	}
	return number;
}

/** YYYY-MM-DD, or day/month/year as written in Hong Kong. */
export function cellDay(cell: Cell, column: string, problems: RowProblems): string | undefined {
	const text = cellText(cell).normalize('NFKC');
	if (!text) return undefined;
	const iso = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T.*)?$/.exec(text);
	const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
	const [year, month, day] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : [];
	const value = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
	const real = value && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
	if (!real) problems.error('not-a-day', 'write-a-day', column, text);
	return real ? value : undefined;
}

const YES = new Set(['yes', 'y', 'true', '1', '是', '有']);
const NO = new Set(['no', 'n', 'false', '0', '否', '沒有', '没有']);

export function cellBoolean(cell: Cell, column: string, problems: RowProblems): boolean | undefined {
	const text = cellText(cell).toLowerCase();
	if (!text) return undefined;
	if (YES.has(text)) return true;
	if (NO.has(text)) return false;
	problems.error('not-yes-or-no', 'write-yes-or-no', column, text);
	return undefined;
}

/** Values of a closed vocabulary; unknown ones are left out with a warning. */
export function cellChoices<T extends string>(
	cell: Cell,
	choices: readonly T[],
	column: string,
	problems: RowProblems
): T[] {
	const byKey = new Map(choices.map((choice) => [vocabularyKey(choice), choice]));
	return cellList(cell).flatMap((word) => {
		const found = byKey.get(vocabularyKey(word));
		if (!found) problems.warn('unknown-value', 'choose-one-of', column, word);
		return found ?? [];
	});
}

/** Taxonomy terms by code, name or synonym; unknown ones are left out with a warning. */
export function cellTerms(
	cell: Cell,
	terms: ReadonlyMap<string, string>,
	column: string,
	problems: RowProblems
): string[] {
	const codes = cellList(cell).flatMap((word) => {
		const code = terms.get(vocabularyKey(word));
		if (!code) problems.warn('unknown-term', 'see-taxonomy', column, word);
		return code ?? [];
	});
	return [...new Set(codes)];
}

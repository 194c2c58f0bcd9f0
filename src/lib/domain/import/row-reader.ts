import { hasText, type LangText } from '../shared/lang-text.ts';
import type { TaxonomyKind } from '../taxonomy/taxonomy.ts';
import { cellBoolean, cellChoices, cellDay, cellInteger, cellTerms, cellText } from './cell-values.ts';
import { RowProblems, type ImportProblem } from './import-problem.ts';
import { checkEncoding, rowText, rowTextList, type DetectLanguage, type MappedRow } from './row-texts.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ReadRow<T> {
	/** What identifies the row in its source; empty when the file has no such column. */
	key: string;
	content: T;
	problems: ImportProblem[];
	rejected: boolean;
}

/** Characters of what identifies a row. */
const MAX_KEY = 200;

/** One row of a file, read target by target (import-fields.ts); what is wrong with a cell is kept as a problem of its column. */
export class RowReader {
	readonly problems: RowProblems;
	readonly #row: MappedRow;
	readonly #vocabulary: Vocabulary;
	readonly #detect: DetectLanguage;

	constructor(row: MappedRow, vocabulary: Vocabulary, detect: DetectLanguage) {
		this.problems = new RowProblems(row.line);
		this.#row = row;
		this.#vocabulary = vocabulary;
		this.#detect = detect;
		checkEncoding(row, this.problems);
	}

	#cell(target: string) {
		return this.#row.cells.get(target);
	}

	/** The file's own heading of a target. */
	column(target: string): string {
		return this.#row.columns.get(target) ?? target;
	}

	/**
	 * Title and main text. A missing title is a warning (lists show the opening words; the matcher never takes them for
	 * a title); a row without any words is an error.
	 */
	opening(main: string): { title: LangText | undefined; main: LangText | undefined } {
		const title = this.text('title', 300);
		const text = this.text(main, 20_000);
		if (!hasText(title) && !hasText(text))
			this.problems.error('no-words', 'write-title-or-text', this.column(main));
		else if (!hasText(title)) this.problems.warn('no-title', 'write-title', this.column('title'));
		return { title, main: text };
	}

	text(target: string, max: number): LangText | undefined {
		return rowText(this.#row, target, max, this.#detect, this.problems);
	}

	texts(target: string, max: number): LangText[] {
		return rowTextList(this.#row, target, max, this.#detect, this.problems);
	}

	/** As it stands there, in no language. */
	plain(target: string): string {
		return cellText(this.#cell(target));
	}

	terms(target: string, kind: TaxonomyKind): string[] {
		return cellTerms(this.#cell(target), this.#vocabulary[kind], this.column(target), this.problems);
	}

	choices<T extends string>(target: string, choices: readonly T[]): T[] {
		return cellChoices(this.#cell(target), choices, this.column(target), this.problems);
	}

	/** As many values as an item may have; that the others were left out is reported. */
	atMost<T>(max: number, target: string, values: T[]): T[] {
		if (values.length > max)
			this.problems.warn('too-many-values', 'name-the-most-important', this.column(target), String(max));
		return values.slice(0, max);
	}

	integer(target: string, min: number, max: number): number | undefined {
		return cellInteger(this.#cell(target), { min, max }, this.column(target), this.problems);
	}

	day(target: string): string | undefined {
		return cellDay(this.#cell(target), this.column(target), this.problems);
	}

	boolean(target: string): boolean | undefined {
		return cellBoolean(this.#cell(target), this.column(target), this.problems);
	}

	/** What was read, with everything found wrong on the way. */
	result<T>(content: T): ReadRow<T> {
		const key = this.plain('key');
		if (key.length > MAX_KEY) this.problems.error('text-too-long', 'shorten-text', this.column('key'), key);
		return {
			key,
			content,
			problems: this.problems.list,
			rejected: this.problems.rejected
		};
	}
}

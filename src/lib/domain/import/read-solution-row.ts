import { hasText } from '../shared/lang-text.ts';
import { emptySolutionContent, type SolutionContent } from '../solution/solution.ts';
import { CERTIFICATIONS, DATA_LOCATIONS, DEPLOYMENT_MODELS, UI_LANGUAGES } from '../taxonomy/taxonomy.ts';
import { cellBoolean, cellChoices, cellInteger, cellTerms, cellText } from './cell-values.ts';
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

const MONEY = { min: 0, max: 1e10 };

/**
 * A solution from one row of a file. A missing title is a warning (lists show the opening words; the matcher never
 * takes them for a title); a row without any words is an error.
 */
export function readSolutionRow(
	row: MappedRow,
	vocabulary: Vocabulary,
	detect: DetectLanguage
): ReadRow<SolutionContent> & { supplier: string } {
	const problems = new RowProblems(row.line);
	checkEncoding(row, problems);
	const cell = (target: string) => row.cells.get(target);
	const column = (target: string) => row.columns.get(target) ?? target;
	const integer = (target: string, min: number, max: number) =>
		cellInteger(cell(target), { min, max }, column(target), problems);
	const title = rowText(row, 'title', 300, detect, problems);
	const summary = rowText(row, 'summary', 20_000, detect, problems);
	if (!hasText(title) && !hasText(summary))
		problems.error('no-words', 'write-title-or-text', column('summary'));
	else if (!hasText(title)) problems.warn('no-title', 'write-title', column('title'));
	const technologies = cellTerms(
		cell('technologies'),
		vocabulary.technology,
		column('technologies'),
		problems
	).slice(0, 15);
	const trialMin = integer('trialMin', MONEY.min, MONEY.max);
	const trialMax = integer('trialMax', MONEY.min, MONEY.max);
	const content: SolutionContent = {
		...emptySolutionContent(),
		title,
		summary,
		capabilities: rowTextList(row, 'capabilities', 300, detect, problems)
			.slice(0, 40)
			.map((text) => ({ text })),
		technologies,
		areas: cellTerms(cell('areas'), vocabulary.area, column('areas'), problems).slice(0, 10),
		trl: integer('trl', 1, 9),
		deploymentModels: cellChoices(cell('deployment'), DEPLOYMENT_MODELS, column('deployment'), problems),
		dataLocations: cellChoices(cell('dataLocations'), DATA_LOCATIONS, column('dataLocations'), problems),
		certifications: cellChoices(cell('certifications'), CERTIFICATIONS, column('certifications'), problems),
		languages: cellChoices(cell('languages'), UI_LANGUAGES, column('languages'), problems),
		...(trialMin === undefined && trialMax === undefined
			? {}
			: { pricing: { model: 'to-be-agreed' as const, trialMin, trialMax } }),
		capacity: integer('capacity', 0, 100),
		weeksToStart: integer('weeksToStart', 0, 104),
		usesAi: cellBoolean(cell('usesAi'), column('usesAi'), problems)
	};
	const supplier = cellText(cell('supplier'));
	if (supplier.length > 200) problems.error('text-too-long', 'shorten-text', column('supplier'), supplier);
	return {
		key: cellText(cell('key')).slice(0, 200),
		content,
		supplier,
		problems: problems.list,
		rejected: problems.rejected
	};
}

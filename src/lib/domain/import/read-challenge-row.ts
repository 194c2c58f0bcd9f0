import { emptyChallengeContent, type ChallengeContent } from '../challenge/challenge.ts';
import { hasText } from '../shared/lang-text.ts';
import {
	CERTIFICATIONS,
	DATA_LOCATIONS,
	DEPLOYMENT_MODELS,
	SECURITY_LEVELS,
	UI_LANGUAGES
} from '../taxonomy/taxonomy.ts';
import { cellChoices, cellDay, cellInteger, cellTerms, cellText } from './cell-values.ts';
import { RowProblems } from './import-problem.ts';
import type { ReadRow } from './read-solution-row.ts';
import { checkEncoding, rowText, rowTextList, type DetectLanguage, type MappedRow } from './row-texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A challenge from one row of a file; what is wrong is reported as for solutions. */
export function readChallengeRow(
	row: MappedRow,
	vocabulary: Vocabulary,
	detect: DetectLanguage
): ReadRow<ChallengeContent> {
	const problems = new RowProblems(row.line);
	checkEncoding(row, problems);
	const cell = (target: string) => row.cells.get(target);
	const column = (target: string) => row.columns.get(target) ?? target;
	const integer = (target: string, min: number, max: number) =>
		cellInteger(cell(target), { min, max }, column(target), problems);
	const title = rowText(row, 'title', 300, detect, problems);
	const problem = rowText(row, 'problem', 20_000, detect, problems);
	if (!hasText(title) && !hasText(problem))
		problems.error('no-words', 'write-title-or-text', column('problem'));
	else if (!hasText(title)) problems.warn('no-title', 'write-title', column('title'));
	const [department] = cellTerms(cell('department'), vocabulary.department, column('department'), problems);
	const [security] = cellChoices(cell('security'), SECURITY_LEVELS, column('security'), problems);
	const content: ChallengeContent = {
		...emptyChallengeContent(),
		title,
		problem,
		outcomeWanted: rowText(row, 'outcomeWanted', 20_000, detect, problems),
		department,
		areas: cellTerms(cell('areas'), vocabulary.area, column('areas'), problems).slice(0, 10),
		technologies: cellTerms(
			cell('technologies'),
			vocabulary.technology,
			column('technologies'),
			problems
		).slice(0, 15),
		capabilities: rowTextList(row, 'capabilities', 300, detect, problems)
			.slice(0, 30)
			.map((text) => ({ text, must: false })),
		constraints: {
			dataLocations: cellChoices(cell('dataLocations'), DATA_LOCATIONS, column('dataLocations'), problems),
			deploymentModels: cellChoices(cell('deployment'), DEPLOYMENT_MODELS, column('deployment'), problems),
			certifications: cellChoices(cell('certifications'), CERTIFICATIONS, column('certifications'), problems),
			languages: cellChoices(cell('languages'), UI_LANGUAGES, column('languages'), problems),
			security,
			minimumTrl: integer('minimumTrl', 1, 9)
		},
		budget: budgetOf(
			integer('budgetMin', 0, 1e10),
			integer('budgetMax', 0, 1e10),
			column('budgetMax'),
			problems
		),
		proposalsDue: cellDay(cell('proposalsDue'), column('proposalsDue'), problems),
		trialWeeks: integer('trialWeeks', 1, 104)
	};
	return {
		key: cellText(cell('key')).slice(0, 200),
		content,
		problems: problems.list,
		rejected: problems.rejected
	};
}

function budgetOf(min: number | undefined, max: number | undefined, column: string, problems: RowProblems) {
	if (min === undefined && max === undefined) return undefined;
	if (min !== undefined && max !== undefined && min > max) {
		problems.error('budget-order', 'swap-budget', column, `${min}–${max}`);
		return undefined;
	}
	return { min: min ?? 0, max: max ?? min ?? 0 };
}

import { emptyChallengeContent, type ChallengeContent } from '../challenge/challenge.ts';
import {
	CERTIFICATIONS,
	DATA_LOCATIONS,
	DEPLOYMENT_MODELS,
	SECURITY_LEVELS,
	UI_LANGUAGES
} from '../taxonomy/taxonomy.ts';
import { RowReader, type ReadRow } from './row-reader.ts';
import type { DetectLanguage, MappedRow } from './row-texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A challenge from one row of a file; what is wrong is reported as for solutions. */
export function readChallengeRow(
	row: MappedRow,
	vocabulary: Vocabulary,
	detect: DetectLanguage
): ReadRow<ChallengeContent> {
	const read = new RowReader(row, vocabulary, detect);
	const { title, main: problem } = read.opening('problem');
	const [department] = read.terms('department', 'department');
	const [security] = read.choices('security', SECURITY_LEVELS);
	return read.result<ChallengeContent>({
		...emptyChallengeContent(),
		title,
		problem,
		outcomeWanted: read.text('outcomeWanted', 20_000),
		department,
		areas: read.atMost(10, 'areas', read.terms('areas', 'area')),
		technologies: read.atMost(15, 'technologies', read.terms('technologies', 'technology')),
		capabilities: read
			.atMost(30, 'capabilities', read.texts('capabilities', 300))
			.map((text) => ({ text, must: false })),
		constraints: {
			dataLocations: read.choices('dataLocations', DATA_LOCATIONS),
			deploymentModels: read.choices('deployment', DEPLOYMENT_MODELS),
			certifications: read.choices('certifications', CERTIFICATIONS),
			languages: read.choices('languages', UI_LANGUAGES),
			security,
			minimumTrl: read.integer('minimumTrl', 1, 9)
		},
		budget: budgetOf(read),
		proposalsDue: read.day('proposalsDue'),
		trialWeeks: read.integer('trialWeeks', 1, 104)
	});
}

/** Without a minimum it begins at 0; without a maximum it is the minimum. */
function budgetOf(read: RowReader): ChallengeContent['budget'] {
	const min = read.integer('budgetMin', 0, 1e10);
	const max = read.integer('budgetMax', 0, 1e10);
	if (min === undefined && max === undefined) return undefined;
	if (min !== undefined && max !== undefined && min > max) {
		read.problems.error('budget-order', 'swap-budget', read.column('budgetMax'), `${min}–${max}`);
		return undefined;
	}
	return { min: min ?? 0, max: max ?? min ?? 0 };
}

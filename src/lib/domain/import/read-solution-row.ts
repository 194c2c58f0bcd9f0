import { emptySolutionContent, type SolutionContent } from '../solution/solution.ts';
import { CERTIFICATIONS, DATA_LOCATIONS, DEPLOYMENT_MODELS, UI_LANGUAGES } from '../taxonomy/taxonomy.ts';
import { RowReader, type ReadRow } from './row-reader.ts';
import type { DetectLanguage, MappedRow } from './row-texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A solution from one row of a file, and the name of its supplier. */
export function readSolutionRow(
	row: MappedRow,
	vocabulary: Vocabulary,
	detect: DetectLanguage
): ReadRow<SolutionContent> & { supplier: string } {
	const read = new RowReader(row, vocabulary, detect);
	const { title, main: summary } = read.opening('summary');
	const pricing = pricingOf(read);
	const content: SolutionContent = {
		...emptySolutionContent(),
		title,
		summary,
		capabilities: read.atMost(40, 'capabilities', read.texts('capabilities', 300)).map((text) => ({ text })),
		technologies: read.atMost(15, 'technologies', read.terms('technologies', 'technology')),
		areas: read.atMost(10, 'areas', read.terms('areas', 'area')),
		trl: read.integer('trl', 1, 9),
		deploymentModels: read.choices('deployment', DEPLOYMENT_MODELS),
		dataLocations: read.choices('dataLocations', DATA_LOCATIONS),
		certifications: read.choices('certifications', CERTIFICATIONS),
		languages: read.choices('languages', UI_LANGUAGES),
		...(pricing ? { pricing } : {}),
		capacity: read.integer('capacity', 0, 100),
		weeksToStart: read.integer('weeksToStart', 0, 104),
		usesAi: read.boolean('usesAi')
	};
	const supplier = read.plain('supplier');
	if (supplier.length > 200)
		read.problems.error('text-too-long', 'shorten-text', read.column('supplier'), supplier);
	return { ...read.result(content), supplier };
}

/** A file tells what a trial costs; how it is priced is agreed later. */
function pricingOf(read: RowReader): SolutionContent['pricing'] {
	const trialMin = read.integer('trialMin', 0, 1e10);
	const trialMax = read.integer('trialMax', 0, 1e10);
	if (trialMin === undefined && trialMax === undefined) return undefined;
	if (trialMin !== undefined && trialMax !== undefined && trialMin > trialMax)
		read.problems.error('price-order', 'swap-budget', read.column('trialMax'), `${trialMin}–${trialMax}`);
	return { model: 'to-be-agreed', trialMin, trialMax };
}

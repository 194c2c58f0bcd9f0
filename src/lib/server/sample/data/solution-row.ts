import type { SolutionContent } from '../../../domain/solution/solution.ts';
import { t, type SampleSolution } from './sample-types.ts';

type Pair = readonly [en: string, tc: string];

/** One row of the sample catalogue, short enough to read as a table. */
export interface SolutionRow {
	key: string;
	supplier: string;
	stage?: SampleSolution['stage'];
	title: Pair;
	summary: Pair;
	capabilities: readonly (readonly [en: string, tc: string, technology: string])[];
	areas: readonly string[];
	trl: number;
	references?: readonly (readonly [en: string, tc: string, year: number, publicSector: boolean])[];
	deploy?: SolutionContent['deploymentModels'];
	data?: SolutionContent['dataLocations'];
	certs?: SolutionContent['certifications'];
	price?: readonly [min: number, max: number];
	capacity?: number;
	weeksToStart?: number;
	/** Written in one language only: what real catalogues look like. */
	only?: 'en' | 'tc';
}

/** Expands a row to the content that a supplier would have typed. */
export function solutionOf(row: SolutionRow): SampleSolution {
	const text = ([en, tc]: Pair) => (row.only === 'en' ? { en } : row.only === 'tc' ? { tc } : t(en, tc));
	return {
		key: row.key,
		supplier: row.supplier,
		...(row.stage ? { stage: row.stage } : {}),
		content: {
			title: text(row.title),
			summary: text(row.summary),
			capabilities: row.capabilities.map(([en, tc, technology]) => ({ text: text([en, tc]), technology })),
			technologies: [...new Set(row.capabilities.map(([, , technology]) => technology))],
			areas: [...row.areas],
			trl: row.trl,
			references: (row.references ?? []).map(([en, tc, year, publicSector]) => ({
				client: text([en, tc]),
				year,
				publicSector
			})),
			deploymentModels: row.deploy ?? [],
			dataLocations: row.data ?? [],
			certifications: row.certs ?? [],
			languages: row.only ? [row.only] : ['en', 'tc'],
			...(row.price ? { pricing: { model: 'one-off', trialMin: row.price[0], trialMax: row.price[1] } } : {}),
			...(row.capacity === undefined ? {} : { capacity: row.capacity }),
			...(row.weeksToStart === undefined ? {} : { weeksToStart: row.weeksToStart }),
			usesAi: row.capabilities.some(([, , technology]) => AI.has(technology))
		}
	};
}

const AI = new Set([
	'machine-learning',
	'generative-ai',
	'computer-vision',
	'video-analytics',
	'natural-language-processing',
	'speech',
	'machine-translation',
	'chatbot',
	'forecasting'
]);

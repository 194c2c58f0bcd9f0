import { createText } from '../../text/text.ts';
import type { SearchDocument } from '../port.ts';

const text = createText();

/** The index that the contract is about, and what it declares. */
export const INDEX = 'solutions';
export const SPEC = { name: INDEX, facets: ['technology', 'status'], numbers: ['updated', 'trl'] };

export interface Given {
	title: string;
	body?: string;
	audience?: string[];
	technology?: string[];
	status?: string;
	updated?: number;
	trl?: number;
}

/** A document as the projections of the product make it, all its tokens from the one title and body. */
export function document(id: string, given: Given): SearchDocument {
	const whole = `${given.title} ${given.body ?? ''}`;
	const spellings = new Map<string, string>();
	return {
		id,
		audience: given.audience ?? ['public'],
		tokens: {
			title: text.terms(given.title, spellings).join(' '),
			body: text.terms(given.body ?? '', spellings).join(' '),
			gloss: [...text.glosses(whole).keys()].join(' '),
			prefix: text.words(given.title).join(' '),
			spellings
		},
		facets: { technology: given.technology ?? [], status: [given.status ?? 'listed'] },
		numbers: { updated: given.updated, trl: given.trl }
	};
}

/** What `DOCUMENTS` are made of, by id. */
export const GIVEN: Record<string, Given> = {
	s1: {
		title: 'Flood sensor network for street drainage 街道渠務水浸感應網絡',
		body: 'Cheap devices report water levels every minute.',
		technology: ['iot', 'ai'],
		updated: 500,
		trl: 7
	},
	s2: {
		title: 'Chatbot for licence applications 牌照申請聊天機械人',
		body: 'Answers questions about licences day and night.',
		technology: ['ai', 'nlp'],
		updated: 400,
		trl: 8
	},
	s3: {
		title: 'Drone inspection of slopes 无人机斜坡巡查',
		audience: ['organisation:o1', 'lab'],
		technology: ['drone'],
		status: 'draft',
		updated: 300,
		trl: 5
	},
	s4: {
		title: 'Works cost estimation from drawings',
		body: 'Reads drawings and water pipe plans.',
		technology: ['ai'],
		updated: 200
	},
	s5: { title: '人口普查編碼助理', technology: ['nlp'], updated: 100, trl: 4 }
};

export const DOCUMENTS = Object.entries(GIVEN).map(([id, given]) => document(id, given));

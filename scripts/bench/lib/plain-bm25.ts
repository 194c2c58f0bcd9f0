import { createText } from '../../../src/lib/server/text/text.ts';
import type { Run } from './rank-set.ts';

/** A row of a judged set. */
export interface Row {
	id: string;
	title?: string;
	text?: string;
}

const K1 = 1.2;
const B = 0.75;

/**
 * The line to beat: BM25 (k1 1.2, b 0.75, Lucene's idf) over title and text, on the product's own stemmed and
 * segmented words and nothing else: no fields, no title weights, no characters, no glosses.
 */
export function rankPlain(documents: readonly Row[], queries: readonly Row[], depth: number): Run {
	const text = createText();
	const read = ({ title = '', text: body = '' }: Row) => text.terms(`${title}\n${body}`);
	const postings = new Map<string, { document: number; count: number }[]>();
	const lengths = documents.map((row, document) => {
		const terms = read(row);
		const counts = new Map<string, number>();
		for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
		for (const [term, count] of counts) {
			const list = postings.get(term);
			if (list) list.push({ document, count });
			else postings.set(term, [{ document, count }]);
		}
		return terms.length;
	});
	const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length);
	const run: Run = new Map();
	for (const query of queries) {
		const scores = new Float64Array(documents.length);
		for (const term of read(query)) {
			const list = postings.get(term) ?? [];
			const idf = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5));
			for (const { document, count } of list)
				scores[document]! += (idf * count) / (count + K1 * (1 - B + (B * lengths[document]!) / average));
		}
		const found = [...scores.keys()].filter((document) => scores[document]! > 0);
		found.sort((a, b) => scores[b]! - scores[a]! || a - b);
		run.set(
			query.id,
			found.slice(0, depth).map((document) => documents[document]!.id)
		);
	}
	return run;
}

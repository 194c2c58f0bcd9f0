import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Run } from './rank-set.ts';

/** Grades by document, by query: what people judged. */
export interface Judgements {
	grades: Map<string, Map<string, number>>;
	/** From this grade on a document counts as relevant for recall and MRR. */
	relevantFrom: number;
}

/** Means over the queries that have a relevant document, each in [0, 1]. */
export interface Quality {
	queries: number;
	/** Gain 2^grade − 1, discount log2(rank + 1), ideal over all judged documents (Järvelin & Kekäläinen 2002). */
	ndcg10: number;
	recall100: number;
	mrr10: number;
}

const lines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

/** Reads `qrels.tsv` (query, document, grade; one heading row) and the `minrel` of `meta.json`. */
export function readJudgements(folder: string): Judgements {
	const meta = path.join(folder, 'meta.json');
	const minrel = existsSync(meta)
		? (JSON.parse(readFileSync(meta, 'utf8')) as { minrel?: number }).minrel
		: undefined;
	const grades = new Map<string, Map<string, number>>();
	for (const line of lines(path.join(folder, 'qrels.tsv')).slice(1)) {
		const [query = '', document = '', grade = '0'] = line.split('\t');
		const known = grades.get(query) ?? new Map<string, number>();
		grades.set(query, known.set(document, Number(grade)));
	}
	return { grades, relevantFrom: minrel ?? Number.MIN_VALUE };
}

const dcg = (grades: readonly number[]) =>
	grades
		.slice(0, 10)
		.reduce((sum, grade, place) => sum + (grade > 0 ? 2 ** grade - 1 : 0) / Math.log2(place + 2), 0);

/** Every judged query with a relevant document, with the grades that a run found, in the run's order. */
function* judged({ grades, relevantFrom }: Judgements, run: Run) {
	for (const [query, ofQuery] of grades) {
		const relevant = [...ofQuery.values()].filter((grade) => grade >= relevantFrom).length;
		if (relevant === 0) continue;
		const found = (run.get(query) ?? []).map((document) => ofQuery.get(document) ?? 0);
		yield { ofQuery, relevant, found };
	}
}

/** The share of relevant documents among the first `depth` of each query, averaged over queries. */
export function recall(judgements: Judgements, run: Run, depth: number): number {
	let sum = 0;
	let queries = 0;
	for (const { relevant, found } of judged(judgements, run)) {
		queries++;
		sum += found.slice(0, depth).filter((grade) => grade >= judgements.relevantFrom).length / relevant;
	}
	return queries > 0 ? sum / queries : 0;
}

/** How good a run is; a query that the run lacks counts as nothing found. */
export function judge(judgements: Judgements, run: Run): Quality {
	let queries = 0;
	let ndcg = 0;
	let mrr = 0;
	for (const { ofQuery, found } of judged(judgements, run)) {
		queries++;
		ndcg += dcg(found) / dcg([...ofQuery.values()].sort((a, b) => b - a));
		const first = found.findIndex((grade) => grade >= judgements.relevantFrom);
		if (first >= 0 && first < 10) mrr += 1 / (first + 1);
	}
	const mean = (sum: number) => (queries > 0 ? sum / queries : 0);
	return { queries, ndcg10: mean(ndcg), recall100: recall(judgements, run, 100), mrr10: mean(mrr) };
}

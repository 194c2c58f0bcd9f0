import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Grades of a judged set: query id → document id → grade. */
export function readJudgements(folder: string): Map<string, Map<string, number>> {
	const grades = new Map<string, Map<string, number>>();
	const [, ...rows] = readFileSync(path.join(folder, 'qrels.tsv'), 'utf8').trim().split('\n');
	for (const row of rows) {
		const [query = '', document = '', grade = '0'] = row.split('\t');
		const of = grades.get(query) ?? new Map<string, number>();
		grades.set(query, of.set(document, Number(grade)));
	}
	return grades;
}

/** nDCG@10 with gains 2^grade - 1, in [0, 1]; 0 for a query that nothing is relevant to. */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number> = new Map()): number {
	const dcg = (values: readonly number[]) =>
		values.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
	const best = dcg([...grades.values()].sort((a, b) => b - a));
	return best > 0 ? dcg(ranked.map((id) => grades.get(id) ?? 0)) / best : 0;
}

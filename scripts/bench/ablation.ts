// npm run bench:ablation -- FOLDER [--only NAME,NAME]
// What each part of the word score is worth: nDCG@10 with that part left out, on every judged set found in a folder.
// Scores every text with the matcher's own functions; no candidate stage, no vectors.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rowsOf } from '../lib/load-set.ts';
import { machine } from '../lib/machine.ts';
import { PARTS, rankWithout, type JudgedRow } from './lib/leave-one-out.ts';
import { judge, readJudgements } from './lib/judge.ts';
import { ROOT } from './lib/server.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const folder = path.resolve(positionals[0] ?? path.join(ROOT, '../shared/eval'));
const only = values.only?.split(',');
const names = (existsSync(folder) ? readdirSync(folder) : []).filter(
	(name) => existsSync(path.join(folder, name, 'qrels.tsv')) && (!only || only.includes(name))
);
if (names.length === 0) {
	console.error(`No judged set in ${folder}. npm run bench:ablation -- FOLDER [--only NAME,NAME]`);
	process.exit(2);
}

console.log(`| set | whole | ${PARTS.map(({ name }) => name).join(' | ')} |`);
console.log(`|---|---|${PARTS.map(() => '---').join('|')}|`);
for (const name of names) {
	const set = path.join(folder, name);
	const judgements = readJudgements(set);
	const rows = (file: string) => rowsOf(path.join(set, file)) as unknown as JudgedRow[];
	const [documents, queries] = [rows('docs.jsonl'), rows('queries.jsonl')];
	const runs = rankWithout(documents, queries);
	const [whole, ...without] = runs.map((run) => judge(judgements, run).ndcg10);
	const change = (value: number) => {
		const points = value - whole!;
		return Math.abs(points) < 0.0005
			? '·'
			: `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(3).slice(1)}`;
	};
	console.log(`| ${name} | ${whole!.toFixed(3).slice(1)} | ${without.map(change).join(' | ')} |`);
}
console.log(machine());

// npm run bench:quality -- FOLDER [--only NAME,NAME] [--save]
// Ranks every judged set found in a folder with the product's own matcher and prints how good the rankings are beside
// plain BM25 and beside what the candidate stage alone finds. --save keeps the figures in docs/benchmarks.md. Exits 1
// where a set misses its must.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadSet, rowsOf } from '../lib/load-set.ts';
import { machine } from '../lib/machine.ts';
import { judge, readJudgements, recall, type Quality } from './lib/judge.ts';
import { rankPlain, type Row } from './lib/plain-bm25.ts';
import { mustRank } from './lib/quality-musts.ts';
import { rankSet } from './lib/rank-set.ts';
import { ROOT } from './lib/server.ts';

const DEPTH = 1000;
const REPORT = path.join(ROOT, 'docs/benchmarks.md');

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { only: { type: 'string' }, save: { type: 'boolean', default: false } }
});
const folder = path.resolve(positionals[0] ?? path.join(ROOT, '../shared/eval'));
const only = values.only?.split(',');
const isSet = (name: string) =>
	['queries.jsonl', 'docs.jsonl', 'qrels.tsv'].every((file) => existsSync(path.join(folder, name, file)));
const names = existsSync(folder)
	? readdirSync(folder).filter((name) => isSet(name) && (!only || only.includes(name)))
	: [];
if (names.length === 0) {
	console.error(`No judged set in ${folder}. npm run bench:quality -- FOLDER [--only NAME,NAME] [--save]`);
	process.exit(2);
}

interface Line {
	name: string;
	plain: Quality;
	own: Quality;
	candidates200: number;
	candidates: number;
	msPerQuery: number;
	vectors: string;
}

const say = (line: string) => process.stderr.write(`${line}\n`);
const lines: Line[] = [];
for (const name of names.sort()) {
	say(`\n${name}`);
	lines.push(await measure(name));
	console.log(table(lines.slice(-1)));
}
console.log(`\n${table(lines)}\n`);
for (const { name, own, vectors } of lines) mustRank(name, own.ndcg10, vectors !== 'none');
console.log(machine());
if (values.save) save();

async function measure(name: string): Promise<Line> {
	const set = path.join(folder, name);
	const judgements = readJudgements(set);
	const rows = (file: string) => rowsOf(path.join(set, file)) as unknown as Row[];
	const plain = judge(judgements, rankPlain(rows('docs.jsonl'), rows('queries.jsonl'), DEPTH));
	const loaded = await loadSet(set);
	try {
		const started = performance.now();
		const { run, retrieved } = await rankSet(loaded, { depth: DEPTH, say });
		return {
			name,
			plain,
			own: judge(judgements, run),
			candidates200: recall(judgements, retrieved, 200),
			candidates: recall(judgements, retrieved, Number.MAX_SAFE_INTEGER),
			msPerQuery: (performance.now() - started) / Math.max(1, run.size),
			vectors: loaded.vectors
		};
	} finally {
		await loaded.close();
	}
}

function table(of: readonly Line[]): string {
	const share = (value: number) => value.toFixed(3).replace(/^0/, '');
	const head = [
		'| set | queries | BM25 nDCG@10 | recall@100 | MRR@10 | this matcher nDCG@10 | recall@100 | MRR@10 | candidates: recall@200 | all | ms a query | vectors |',
		'|---|---|---|---|---|---|---|---|---|---|---|---|'
	];
	const body = of.map(({ name, plain, own, candidates200, candidates, msPerQuery, vectors }) => {
		const three = ({ ndcg10, recall100, mrr10 }: Quality) => [ndcg10, recall100, mrr10].map(share);
		const cells = [
			name,
			own.queries,
			...three(plain),
			...three(own),
			share(candidates200),
			share(candidates)
		];
		return `| ${[...cells, msPerQuery.toFixed(1), vectors].join(' | ')} |`;
	});
	return [...head, ...body].join('\n');
}

/**
 * Puts what was measured between the marks of its kind, words alone or with an embedder; lines of sets that were not
 * measured this time stay. The rest of the page is written by people.
 */
function save(): void {
	const page = readFileSync(REPORT, 'utf8');
	const kind = process.env['EMBEDDER_URL'] ? 'vectors' : 'words';
	const [begin, end] = [`<!-- quality ${kind}: begin -->`, `<!-- quality ${kind}: end -->`];
	const [before, rest] = page.split(begin);
	const [kept, after] = rest?.split(end) ?? [];
	if (before === undefined || kept === undefined || after === undefined)
		throw new Error(`${REPORT} has lost its marks ${begin} and ${end}.`);
	const [title, rule, ...measured] = table(lines).split('\n');
	const rows = new Map<string, string>();
	for (const row of [...kept.split('\n').slice(3), ...measured]) {
		const name = /^\| (\w+) \|/.exec(row)?.[1];
		if (name) rows.set(name, row);
	}
	const body = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
	writeFileSync(
		REPORT,
		`${before}${begin}\n${[title, rule, ...body].join('\n')}\n\n${machine()}\n${end}${after}`
	);
	say(`saved in ${path.relative(ROOT, REPORT)}`);
}

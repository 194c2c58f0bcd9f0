// npm run bench:rank -- SET_DIR --out RUN.tsv [--reverse]
// Ranks a judged set with the product's own matcher and writes `query-id <tab> doc-id <tab> score`, 100 rows a query.
// Where the set has judgements it tells how good the ranking is, and exits 1 below the set's must. In reverse the queries
// are solutions and the documents needs, and no set has a must.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadSet } from '../lib/load-set.ts';
import { machine } from '../lib/machine.ts';
import { judge, readJudgements } from './lib/judge.ts';
import { mustRank } from './lib/quality-musts.ts';
import { rankSet } from './lib/rank-set.ts';

const ROWS = 100;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { out: { type: 'string' }, reverse: { type: 'boolean', default: false } }
});
const [folder] = positionals;
if (!folder || !values.out) {
	console.error('npm run bench:rank -- SET_DIR --out RUN.tsv [--reverse]');
	process.exit(2);
}

const say = (line: string) => process.stderr.write(`${line}\n`);
const set = await loadSet(folder, { reverse: values.reverse });
try {
	const started = performance.now();
	const { run } = await rankSet(set, { reverse: values.reverse, depth: ROWS, say });
	const seconds = (performance.now() - started) / 1000;
	// The place is the score, since tiers and ties are part of the order.
	const lines = [...run].flatMap(([query, ranked]) =>
		ranked.map((document, place) => `${query}\t${document}\t${ROWS - place}\n`)
	);
	writeFileSync(values.out, lines.join(''));
	console.log(
		`${run.size} queries ranked in ${seconds.toFixed(1)} s, ${((1000 * seconds) / run.size).toFixed(1)} ms each`
	);
	console.log(`vectors: ${set.vectors}`);
	if (existsSync(path.join(folder, 'qrels.tsv'))) {
		const { ndcg10, recall100 } = judge(readJudgements(folder), run);
		console.log(`nDCG@10 ${ndcg10.toFixed(4)}, recall@100 ${recall100.toFixed(4)}`);
		if (!values.reverse) mustRank(path.basename(path.resolve(folder)), ndcg10, set.vectors !== 'none');
	}
	console.log(machine());
} finally {
	await set.close();
}

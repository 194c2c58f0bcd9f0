// npm run bench:engines -- SET_DIR
// Ranks a judged set twice with the product's own matcher, on the embedded search engine and on Meilisearch (MEILI_URL,
// else a stand-in that shows what the adapter finds but nothing of the engine's speed), and exits 1 where nDCG@10
// differs by more than must be.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startFake } from '../../src/lib/server/testing/fake-meilisearch/server.ts';
import { machine } from '../lib/machine.ts';
import { ndcg, readJudgements } from './lib/judgements.ts';
import { must } from './lib/measure.ts';
import { setFolder, temporaryFolder } from './lib/server.ts';

/** Hundredths of nDCG@10. */
const MUST = 1;

const folder = setFolder();
const judgements = readJudgements(folder);
const url = process.env['MEILI_URL'];
const fake = url ? undefined : await startFake();
const runs = temporaryFolder('bench-engines');
try {
	const embedded = await measure('embedded', '');
	const other = await measure(url ? 'Meilisearch' : 'stand-in for Meilisearch', url ?? fake?.url ?? '');
	console.log(machine());
	must(`nDCG@10 lost on ${path.basename(folder)}`, 100 * (embedded - other), MUST, 'points');
} finally {
	runs.remove();
	await fake?.close();
}

async function measure(engine: string, meili: string): Promise<number> {
	const out = path.join(runs.folder, 'run.tsv');
	const script = path.join(import.meta.dirname, 'rank.ts');
	const { MEILI_URL: _, ...rest } = process.env;
	const env = meili ? { ...rest, MEILI_URL: meili } : rest;
	const ranking = spawn(process.execPath, [script, folder, '--out', out], {
		env,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const [status] = (await once(ranking, 'close')) as [number];
	if (status !== 0) throw new Error(`bench:rank ended with ${status}`);
	const ranked = new Map<string, string[]>();
	for (const row of readFileSync(out, 'utf8').trim().split('\n')) {
		const [query = '', document = ''] = row.split('\t');
		ranked.set(query, [...(ranked.get(query) ?? []), document]);
	}
	const judged = [...judgements].filter(([, grades]) => [...grades.values()].some((grade) => grade > 0));
	const sum = judged.reduce((total, [query, grades]) => total + ndcg(ranked.get(query) ?? [], grades), 0);
	const mean = sum / judged.length;
	console.log(`${engine.padEnd(26)} nDCG@10 ${mean.toFixed(4)}`);
	return mean;
}

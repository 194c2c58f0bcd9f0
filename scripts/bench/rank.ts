// npm run bench:rank -- SET_DIR --out RUN.tsv [--reverse]
// Ranks a judged set with the product's own matcher and writes `query-id <tab> doc-id <tab> score`, 100 rows a query.
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { once } from 'node:events';
import { challengesSpec } from '../../src/lib/server/challenge/challenge-collection.ts';
import { rankNeeds } from '../../src/lib/server/matching/rank-for-solution.ts';
import { placeRanking } from '../../src/lib/server/matching/place-ranking.ts';
import { rankNeed } from '../../src/lib/server/matching/rank-need.ts';
import { solutionsSpec } from '../../src/lib/server/solution/solution-collection.ts';
import { loadSet, type LoadedSet } from '../lib/load-set.ts';
import { machine } from '../lib/machine.ts';

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

const set = await loadSet(folder, { reverse: values.reverse });
try {
	const started = performance.now();
	const queries = await writeRun(set, values.out, values.reverse);
	const seconds = (performance.now() - started) / 1000;
	console.log(
		`${queries} queries ranked in ${seconds.toFixed(1)} s, ${((1000 * seconds) / queries).toFixed(1)} ms each`
	);
	console.log(machine());
} finally {
	await set.close();
}

/** The row ids of the set by the ids of the store. */
async function keysOf({ services }: LoadedSet, kind: 'solutions' | 'challenges') {
	const keys = new Map<string, string>();
	const items =
		kind === 'solutions'
			? services.storage.collection(solutionsSpec).scan()
			: services.storage.collection(challengesSpec).scan();
	for await (const { id, externalKey } of items) if (externalKey) keys.set(id, externalKey);
	return keys;
}

async function writeRun(loaded: LoadedSet, out: string, reverse: boolean): Promise<number> {
	const documents = await keysOf(loaded, reverse ? 'challenges' : 'solutions');
	const queries = await keysOf(loaded, reverse ? 'solutions' : 'challenges');
	const file = createWriteStream(out);
	let done = 0;
	for (const [id, key] of queries) {
		const ranked = reverse ? await needsFor(loaded, id) : await solutionsFor(loaded, id);
		// The order is the product's; its place is the score, since tiers and ties are part of the order.
		ranked.slice(0, ROWS).forEach((document, place) => {
			file.write(`${key}\t${documents.get(document) ?? document}\t${ROWS - place}\n`);
		});
		if (++done % 100 === 0) process.stderr.write(`  ${done} of ${queries.size} queries\n`);
	}
	file.end();
	await once(file, 'close');
	return queries.size;
}

async function solutionsFor({ services, ctx }: LoadedSet, challengeId: string): Promise<string[]> {
	const challenge = await services.storage.collection(challengesSpec).get(challengeId);
	const { scored } = await rankNeed(ctx, challenge);
	// Nobody has been shown anything yet, so everyone is a newcomer and no place goes to one (bench:fairness measures).
	return (await placeRanking(services, challenge, scored)).ordered.map(({ id }) => id);
}

async function needsFor({ services, ctx }: LoadedSet, solutionId: string): Promise<string[]> {
	const solution = await services.storage.collection(solutionsSpec).get(solutionId);
	return (await rankNeeds(ctx, solution)).map(({ challengeId }) => challengeId);
}

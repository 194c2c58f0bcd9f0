// npm run bench:match [-- SET_DIR]
// Matches every long need of a set against its solutions, server side, as `match.rank` does for a page of twenty with
// quotes; prints p50, p95 and memory, and exits 1 when the p95 misses what must be reached.
import { challengesSpec } from '../../src/lib/server/challenge/challenge-collection.ts';
import { rankChallenge, rankChallengeInput } from '../../src/lib/server/matching/rank-challenge.ts';
import { rankNeed } from '../../src/lib/server/matching/rank-need.ts';
import { loadSet } from '../lib/load-set.ts';
import { machine } from '../lib/machine.ts';
import { must, p50p95, percentile, time } from './lib/measure.ts';
import { setFolder } from './lib/server.ts';

const MUST_MS = 20;
const ROUNDS = 3;

const folder = setFolder();
const set = await loadSet(folder);
try {
	const { services, ctx } = set;
	const ids: string[] = [];
	for await (const { id } of services.storage.collection(challengesSpec).scan()) ids.push(id);

	const cold = await time(() => match(ids[0] ?? ''));
	const times: number[] = [];
	const pages: number[] = [];
	for (let round = 0; round < ROUNDS; round++)
		for (const id of ids) {
			const challenge = await services.storage.collection(challengesSpec).get(id);
			// Read anew: a match of a need that nobody has matched yet pays for reading its words.
			const unread = { ...challenge, version: 1_000_000 + round };
			times.push(await time(() => rankNeed(ctx, unread)));
			pages.push(await time(() => match(id)));
		}
	const { heapUsed, rss } = process.memoryUsage();
	const mb = (bytes: number) => Math.round(bytes / 2 ** 20);

	console.log(`needs ${ids.length}, rounds ${ROUNDS}, first match after start ${cold.toFixed(0)} ms`);
	console.log(`match                ${p50p95(times)}`);
	console.log(`page of 20, 5 quoted ${p50p95(pages)}`);
	console.log(`memory               heap ${mb(heapUsed)} MB, resident ${mb(rss)} MB`);
	console.log(machine());
	must('match p95', percentile(times, 0.95), MUST_MS, 'ms');

	async function match(id: string) {
		await rankChallenge(ctx, rankChallengeInput.parse({ challengeId: id }));
	}
} finally {
	await set.close();
}

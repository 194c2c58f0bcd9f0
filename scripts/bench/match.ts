// npm run bench:match [-- SET_DIR]
// Matches every long need of a set against its solutions, server side, as `match.rank` does for a page of twenty with
// quotes, and decides on candidates as a page does, which computes the list once more to check what was shown; prints
// p50, p95 and memory, and exits 1 when the p95 of a match misses what must be reached.
import { challengesSpec } from '../../src/lib/server/challenge/challenge-collection.ts';
import { pinMatch } from '../../src/lib/server/matching/pin-match.ts';
import { rankChallenge, rankChallengeInput } from '../../src/lib/server/matching/rank-challenge.ts';
import { rankNeed } from '../../src/lib/server/matching/rank-need.ts';
import { recordRanking } from '../../src/lib/server/matching/record-ranking.ts';
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
	const checks: number[] = [];
	const decisions: number[] = [];
	for (const id of ids) {
		const challenge = await services.storage.collection(challengesSpec).get(id);
		const { method, weights, rows } = await match(id);
		const shown = { method, weights, ids: rows.map(({ solutionId }) => solutionId) };
		checks.push(await time(() => recordRanking(ctx, challenge, shown)));
		for (const { solutionId } of rows.slice(0, ROUNDS))
			decisions.push(await time(() => pinMatch(ctx, { challengeId: id, solutionId, version: 0, shown })));
	}
	const { heapUsed, rss } = process.memoryUsage();
	const mb = (bytes: number) => Math.round(bytes / 2 ** 20);

	console.log(`needs ${ids.length}, rounds ${ROUNDS}, first match after start ${cold.toFixed(0)} ms`);
	console.log(`match                ${p50p95(times)}`);
	console.log(`page of 20, 5 quoted ${p50p95(pages)}`);
	console.log(`decision, logged     ${p50p95(decisions)}`);
	console.log(`of it the list shown ${p50p95(checks)}`);
	console.log(`memory               heap ${mb(heapUsed)} MB, resident ${mb(rss)} MB`);
	console.log(machine());
	must('match p95', percentile(times, 0.95), MUST_MS, 'ms');

	function match(id: string) {
		return rankChallenge(ctx, rankChallengeInput.parse({ challengeId: id }));
	}
} finally {
	await set.close();
}

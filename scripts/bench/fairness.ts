// npm run bench:fairness [-- SET_DIR [--areas]]
// What the places for newcomers and another field give and cost: every need's list is opened once a week, one after the
// other, and who has stood among the first ten is counted. A supplier is the set's `firm` (each document its own where it
// names none), and qualified where no gate fails and its score is at least .7 of the tenth's. Exits 1 when the share of
// qualified suppliers that were never shown is not at most half of what pure ranking leaves after six weeks, or when
// nDCG@10 falls by more than 2 %. --areas gives each text the application area that it names most often, so that the
// place for another field is used.
import type { Challenge } from '../../src/lib/domain/challenge/challenge.ts';
import { tier } from '../../src/lib/domain/matching/order.ts';
import { DEFAULT_SLOTS, NO_SLOTS } from '../../src/lib/domain/matching/settings.ts';
import { FIRST_TEN, QUALIFIED_SHARE } from '../../src/lib/domain/matching/slots.ts';
import type { Scored } from '../../src/lib/domain/matching/score.ts';
import { challengesSpec } from '../../src/lib/server/challenge/challenge-collection.ts';
import { placeRanking, recordShown } from '../../src/lib/server/matching/place-ranking.ts';
import { rankNeed } from '../../src/lib/server/matching/rank-need.ts';
import { solutionsSpec } from '../../src/lib/server/solution/solution-collection.ts';
import { loadSet } from '../lib/load-set.ts';
import { ndcg, readJudgements } from './lib/judgements.ts';
import { setFolder } from './lib/server.ts';
import { setWithFacts } from './lib/set-with-facts.ts';

const WEEKS = 6;
const MINUTE_MS = 60 * 1000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;
const NEVER_SHOWN = 0.5;
const COST = 0.02;

interface Need {
	challenge: Challenge;
	scored: Scored[];
}

const copy = setWithFacts(setFolder(), { withAreas: process.argv.includes('--areas') });
const grades = readJudgements(copy.folder);
const set = await loadSet(copy.folder);
try {
	const { storage, now } = set.services;
	const keys = new Map<string, string>();
	for await (const { id, externalKey } of storage.collection(solutionsSpec).scan())
		keys.set(id, externalKey ?? id);
	const needs: Need[] = [];
	for await (const challenge of storage.collection(challengesSpec).scan())
		needs.push({ challenge, scored: (await rankNeed(set.ctx, challenge)).scored });
	const qualified = new Set(needs.flatMap(({ scored }) => qualifiedOf(scored)));
	const started = Date.parse(now());

	const pure = await openAll(0, NO_SLOTS);
	const before = neverShown(pure.shown);
	console.log(`needs ${needs.length}, qualified suppliers ${qualified.size}`);
	console.log(`pure ranking: never shown ${percent(before)}, nDCG@10 ${pure.quality.toFixed(4)}`);

	const seen = new Set<string>();
	const costs: number[] = [];
	for (let week = 0; week < WEEKS; week++) {
		const { shown, quality, places } = await openAll(week, DEFAULT_SLOTS);
		for (const supplier of shown) seen.add(supplier);
		costs.push(1 - quality / pure.quality);
		console.log(
			`week ${week + 1}: never shown ${percent(neverShown(seen))}, nDCG@10 ${quality.toFixed(4)}, ` +
				`cost ${percent(costs[week] ?? 0)}, places for newcomers ${places.newcomer}, another field ${places['cross-field']}`
		);
	}
	const share = neverShown(seen) / before;
	const cost = costs.reduce((sum, one) => sum + one, 0) / WEEKS;
	const verdict = (reached: boolean) => (reached ? 'reached' : 'MISSED');
	console.log(
		`never shown after ${WEEKS} weeks: ${share.toFixed(2)} of pure ranking's share, must ≤ ${NEVER_SHOWN}: ${verdict(share <= NEVER_SHOWN)}`
	);
	console.log(
		`cost in nDCG@10, mean of the weeks: ${percent(cost)}, worst ${percent(Math.max(...costs))}, must ≤ ${percent(COST)}: ${verdict(cost <= COST)}`
	);
	if (share > NEVER_SHOWN || cost > COST) process.exitCode = 1;

	function neverShown(shown: ReadonlySet<string>): number {
		return [...qualified].filter((supplier) => !shown.has(supplier)).length / qualified.size;
	}

	/** Opens every need's list once. */
	async function openAll(week: number, slots: typeof NO_SLOTS) {
		const shown = new Set<string>();
		const places = { newcomer: 0, 'cross-field': 0 };
		let quality = 0;
		for (const [at, { challenge, scored }] of needs.entries()) {
			const instant = new Date(started + week * WEEK_MS + at * MINUTE_MS).toISOString();
			const services = { ...set.services, now: () => instant };
			const list = await placeRanking(services, challenge, scored, slots);
			if (slots !== NO_SLOTS) await recordShown(services, challenge, list);
			const first = list.ordered.slice(0, FIRST_TEN);
			for (const { id, supplierId } of first) {
				shown.add(supplierId);
				const slot = list.placeOf(id)?.slot;
				if (slot) places[slot]++;
			}
			const ranked = first.map(({ id }) => keys.get(id) ?? id);
			quality += ndcg(ranked, grades.get(challenge.externalKey ?? ''));
		}
		return { shown, quality: quality / needs.length, places };
	}
} finally {
	await set.close();
	copy.remove();
}

function qualifiedOf(scored: readonly Scored[]): string[] {
	const bar = QUALIFIED_SHARE * (scored[FIRST_TEN - 1]?.score ?? 0);
	return scored
		.filter((one) => tier(one) === 0 && one.score >= bar)
		.map(({ candidate }) => candidate.facts.organisationId);
}

function percent(share: number): string {
	return `${(100 * share).toFixed(2)} %`;
}

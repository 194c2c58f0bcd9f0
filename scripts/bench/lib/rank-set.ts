import { challengesSpec } from '../../../src/lib/server/challenge/challenge-collection.ts';
import { placeRanking } from '../../../src/lib/server/matching/place-ranking.ts';
import { rankNeeds } from '../../../src/lib/server/matching/rank-for-solution.ts';
import { rankNeed } from '../../../src/lib/server/matching/rank-need.ts';
import { solutionsSpec } from '../../../src/lib/server/solution/solution-collection.ts';
import type { LoadedSet } from '../../lib/load-set.ts';

/** Document keys of a set, best first, by query key. */
export type Run = Map<string, string[]>;

export interface RankedSet {
	/** The product's order, tiers and ties included. */
	run: Run;
	/** What the candidate stage found, in its own order; empty in reverse. */
	retrieved: Run;
}

/**
 * Ranks every query of a loaded set with the product's own matcher.
 * @param reverse queries are solutions and documents needs
 * @param depth documents kept a query
 */
export async function rankSet(
	{ services, ctx }: LoadedSet,
	{ reverse = false, depth = 100, say }: { reverse?: boolean; depth?: number; say?: (line: string) => void }
): Promise<RankedSet> {
	const documents = await keysOf(services, reverse ? 'challenges' : 'solutions');
	const queries = await keysOf(services, reverse ? 'solutions' : 'challenges');
	const keys = (ids: readonly string[]) => ids.map((id) => documents.get(id) ?? id);
	const run: Run = new Map();
	const retrieved: Run = new Map();
	for (const [id, key] of queries) {
		if (reverse) {
			const solution = await services.storage.collection(solutionsSpec).get(id);
			const fits = await rankNeeds(ctx, solution);
			run.set(key, keys(fits.slice(0, depth).map(({ challengeId }) => challengeId)));
		} else {
			const challenge = await services.storage.collection(challengesSpec).get(id);
			const ranking = await rankNeed(ctx, challenge);
			// Nobody has been shown anything yet, so everyone is a newcomer and no place goes to one (bench:fairness measures).
			const { ordered } = await placeRanking(services, challenge, ranking.scored);
			run.set(key, keys(ordered.slice(0, depth).map((one) => one.id)));
			retrieved.set(key, keys(ranking.retrieved));
		}
		if (run.size % 500 === 0) say?.(`  ${run.size} of ${queries.size} queries`);
	}
	return { run, retrieved };
}

/** The row ids of the set by the ids of the store. */
async function keysOf(
	services: LoadedSet['services'],
	kind: 'solutions' | 'challenges'
): Promise<Map<string, string>> {
	const keys = new Map<string, string>();
	const items =
		kind === 'solutions'
			? services.storage.collection(solutionsSpec).scan()
			: services.storage.collection(challengesSpec).scan();
	for await (const { id, externalKey } of items) if (externalKey) keys.set(id, externalKey);
	return keys;
}

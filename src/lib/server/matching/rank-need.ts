import type { Challenge } from '../../domain/challenge/challenge.ts';
import { needQuery, type NeedQuery, type ReadNeed } from '../../domain/matching/need-query.ts';
import { scoreCandidates, type Scored } from '../../domain/matching/score.ts';
import type { Services } from '../services.ts';
import { readNeed } from './build-profile.ts';
import { meanOutcome } from './mean-outcome.ts';
import { matchingState, type MatchingState } from './matching-state.ts';
import { candidateIds } from './retrieve.ts';

export interface Ranking {
	query: NeedQuery;
	/** Every candidate, in order. */
	scored: Scored[];
	/** What the candidate stage found, its best guess first. */
	retrieved: readonly string[];
}

/** The need's words, read once a version. */
export async function readChallenge(
	services: Services,
	state: MatchingState,
	challenge: Challenge
): Promise<ReadNeed> {
	const key = `${challenge.id}:${challenge.version}`;
	const known = state.needs.get(key);
	if (known) return known;
	const read = readNeed(services.text, challenge, await state.termNames());
	state.needs.set(key, read);
	return read;
}

/**
 * The match itself: retrieve, score, order. Two reads from the search engine and the store, the rest in memory.
 * @param include solutions to score whatever the search engine finds (pinned, invited)
 */
export async function rankNeed(
	services: Services,
	challenge: Challenge,
	include: readonly string[] = []
): Promise<Ranking> {
	const state = matchingState(services);
	await state.follow();
	const query = needQuery(await readChallenge(services, state, challenge), state.statistics);
	const retrieved = await candidateIds(services, 'solutions', query);
	const candidates = await state.candidates([...new Set([...retrieved, ...include])]);
	const scored = scoreCandidates(
		query,
		candidates,
		state.statistics,
		challenge.weights,
		services.now(),
		await meanOutcome(services)
	);
	return { query, scored, retrieved };
}

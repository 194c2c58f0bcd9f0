import type { Challenge } from '../../domain/challenge/challenge.ts';
import { needQuery, type NeedQuery, type ReadNeed } from '../../domain/matching/need-query.ts';
import { scoreCandidates, type Candidate, type Scored } from '../../domain/matching/score.ts';
import type { Services } from '../services.ts';
import { readNeed } from './build-profile.ts';
import { meanOutcome } from './mean-outcome.ts';
import { matchingState, type MatchingState } from './matching-state.ts';
import { candidateIds } from './retrieve.ts';
import { needVector } from './vectors/need-vector.ts';
import type { Asking, QueryVector } from './vectors/query-vector.ts';
import { vectorsOf } from './vectors/vectors-of.ts';

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

/** A need ready to score with: its words, and with an embedder its vector and the space that it is in. */
export interface PreparedNeed {
	query: NeedQuery;
	meaning: QueryVector | undefined;
}

/** Reads a need's words and waits, within bounds, for its vector. Call after `follow`. */
export async function prepareNeed(
	services: Services,
	state: MatchingState,
	challenge: Challenge,
	asking?: Asking
): Promise<PreparedNeed> {
	const words = needQuery(await readChallenge(services, state, challenge), state.statistics);
	const meaning = await needVector(services, challenge.content, asking);
	return { query: { ...words, vector: meaning?.vector }, meaning };
}

/** The candidates with their passages and vectors, where there are any. */
export async function withMeaning(
	services: Services,
	meaning: QueryVector | undefined,
	candidates: readonly Candidate[]
): Promise<readonly Candidate[]> {
	if (!meaning) return candidates;
	const ids = candidates.map(({ id }) => id);
	const known = await vectorsOf(services, meaning.space, ids);
	return candidates.map((one) => ({ ...one, meaning: known.get(one.id) }));
}

/**
 * The match itself: retrieve, score, order. Some reads from the search engine and the store, the rest in memory; with an
 * embedder, the vector of the need, waited for within bounds.
 * @param include solutions to score whatever the search engine finds (pinned, invited)
 */
export async function rankNeed(
	services: Services,
	challenge: Challenge,
	include: readonly string[] = [],
	asking?: Asking
): Promise<Ranking> {
	const state = matchingState(services);
	await state.follow();
	const { query, meaning } = await prepareNeed(services, state, challenge, asking);
	const retrieved = await candidateIds(services, 'solutions', query, meaning ? [meaning] : []);
	const found = await state.candidates([...new Set([...retrieved, ...include])]);
	const candidates = await withMeaning(services, meaning, found);
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

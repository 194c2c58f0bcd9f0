import { z } from 'zod';
import { canMatch } from '../../domain/matching/policy.ts';
import { explain } from '../../domain/matching/explain.ts';
import type { Explanation } from '../../domain/matching/explanation.ts';
import { scoreCandidate } from '../../domain/matching/score.ts';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { canSolution } from '../../domain/solution/policy.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { solutionProfile } from './build-profile.ts';
import { challengeForMatch } from './match-store.ts';
import { meanOutcome } from './mean-outcome.ts';
import { matchingState } from './matching-state.ts';
import { quotesFor } from './quotes.ts';
import { prepareNeed, withMeaning } from './rank-need.ts';
import { readMatchList } from './read-match-list.ts';
import { readSurroundings } from './solution-surroundings.ts';

export const explainMatchInput = z.object({ challengeId: idSchema, solutionId: idSchema });

/**
 * Why one solution stands where it does, with quotes in the reader's language. The challenge's bureau and the lab get
 * it with ranks; a supplier gets its own solution's, which says nothing of any other.
 */
export async function explainMatch(ctx: Ctx, input: z.infer<typeof explainMatchInput>): Promise<Explanation> {
	const solution = await ctx.storage.collection(solutionsSpec).get(input.solutionId);
	if (!canSolution(ctx.actor, 'view', solution)) throw new AppError('not-found');
	const challenge = await challengeForAny(ctx, input.challengeId, solution);
	if (canMatch(ctx.actor, 'view-list', { challenge })) return explainInList(ctx, challenge, solution);
	return explainAlone(ctx, challenge, solution);
}

async function challengeForAny(ctx: Ctx, id: string, solution: Solution): Promise<Challenge> {
	try {
		return await challengeForMatch(ctx, id, 'view-list');
	} catch (thrown) {
		if (!(thrown instanceof AppError) || thrown.code !== 'forbidden') throw thrown;
		return challengeForMatch(ctx, id, 'view-own', solution.organisationId);
	}
}

async function explainInList(ctx: Ctx, challenge: Challenge, solution: Solution): Promise<Explanation> {
	const { query, places, dismissed } = await readMatchList(ctx, challenge, [solution.id]);
	const one =
		places.ordered.find(({ id }) => id === solution.id)?.scored ??
		dismissed.find(({ id }) => id === solution.id);
	if (!one) throw new AppError('not-found');
	const { statistics } = matchingState(ctx);
	const quotes = quotesFor(ctx.text, statistics, query, one, challenge, solution, ctx.locale);
	return explain(challenge.id, one, challenge.weights, places, quotes);
}

/** The same numbers for the pair by itself; also for a solution that is not listed yet. */
async function explainAlone(ctx: Ctx, challenge: Challenge, solution: Solution): Promise<Explanation> {
	const state = matchingState(ctx);
	await state.follow();
	const { query, meaning } = await prepareNeed(ctx, state, challenge);
	const names = await state.termNames();
	const around = await readSurroundings(ctx, [solution], names);
	const profile = solutionProfile(ctx.text, solution, around(solution), ctx.now());
	const [candidate] = await withMeaning(ctx, meaning, [state.candidate(profile)]);
	const mean = await meanOutcome(ctx);
	const one = scoreCandidate(query, candidate!, state.statistics, challenge.weights, ctx.now(), mean);
	const quotes = quotesFor(ctx.text, state.statistics, query, one, challenge, solution, ctx.locale);
	return explain(challenge.id, one, challenge.weights, undefined, quotes);
}

import { z } from 'zod';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import { isPublic } from '../../domain/challenge/policy.ts';
import { explain } from '../../domain/matching/explain.ts';
import { METHOD } from '../../domain/matching/ranking.ts';
import type { Scored } from '../../domain/matching/score.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { readSuppliers } from '../solution/solution-store.ts';
import { challengeForMatch } from './match-store.ts';
import { toMatchRow, type MatchList, type MatchRow } from './match-views.ts';
import { matchingState } from './matching-state.ts';
import { quotesFor } from './quotes.ts';
import { recordShown } from './place-ranking.ts';
import { readMatchList, type ReadMatchList } from './read-match-list.ts';

export const rankChallengeInput = z.object({
	challengeId: idSchema,
	/** Rows with their explanation: enough to re-rank in the page. */
	limit: z.number().int().min(1).max(300).default(20),
	/** Rows, from the top, that get quotes at once; `match.explain` gives them for any other. */
	quoted: z.number().int().min(0).max(50).default(5)
});
type Input = z.infer<typeof rankChallengeInput>;

/** The solutions that fit a challenge, best first, with reasons: for its bureau and the lab. */
export async function rankChallenge(ctx: Ctx, input: Input): Promise<MatchList> {
	const challenge = await challengeForMatch(ctx, input.challengeId, 'view-list');
	const list = await readMatchList(ctx, challenge);
	const { places, decisions } = list;
	if (ctx.actor.kind === 'person') await recordShown(ctx, challenge, places);
	const shown = places.ordered.filter(({ id }, place) => place < input.limit || decisions.has(id));
	const standing = shown.map(({ scored }) => scored);
	return {
		challengeId: challenge.id,
		method: METHOD,
		weights: challenge.weights,
		slots: places.policy,
		frozen: isPublic(challenge),
		total: places.ordered.length,
		rows: await toRows(ctx, challenge, list, standing, input.quoted),
		dismissed: await toRows(ctx, challenge, list, list.dismissed, 0)
	};
}

async function toRows(
	ctx: Ctx,
	challenge: Challenge,
	{ query, places, decisions }: ReadMatchList,
	shown: readonly Scored[],
	quoted: number
): Promise<MatchRow[]> {
	const found = await ctx.storage.collection(solutionsSpec).getMany(shown.map(({ id }) => id));
	const solutions = new Map<string, Solution>(found.map((solution) => [solution.id, solution]));
	const supplierOf = await readSuppliers(
		ctx,
		found.map(({ organisationId }) => organisationId)
	);
	const { statistics } = matchingState(ctx);
	return shown.flatMap((scored, at) => {
		const solution = solutions.get(scored.id);
		// Suspended or archived since its profile was made: the projection is a moment behind.
		if (solution?.state.status !== 'listed') return [];
		const quotes =
			at < quoted ? quotesFor(ctx.text, statistics, query, scored, challenge, solution, ctx.locale) : {};
		const explanation = explain(challenge.id, scored, challenge.weights, places, quotes);
		return [toMatchRow(solution, supplierOf(solution.organisationId), explanation, decisions.get(scored.id))];
	});
}

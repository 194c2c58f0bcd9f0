import { z } from 'zod';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import { isPublic } from '../../domain/challenge/policy.ts';
import { explain } from '../../domain/matching/explain.ts';
import { METHOD } from '../../domain/matching/ranking.ts';
import type { Match } from '../../domain/matching/match.ts';
import type { Scored } from '../../domain/matching/score.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { readSuppliers } from '../solution/solution-store.ts';
import { challengeForMatch, decisionsOn } from './match-store.ts';
import { toMatchRow, type MatchList, type MatchRow } from './match-views.ts';
import { matchingState } from './matching-state.ts';
import { quotesFor } from './quotes.ts';
import { rankNeed, type Ranking } from './rank-need.ts';

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
	const decisions = await decisionsOn(ctx, challenge.id);
	const kept = [...decisions.values()].filter(({ state }) => state.status !== 'suggested');
	const ranking = await rankNeed(
		ctx,
		challenge,
		kept.map(({ solutionId }) => solutionId)
	);
	const isDismissed = ({ id }: Scored) => decisions.get(id)?.state.status === 'dismissed';
	const standing = ranking.scored.filter((one) => !isDismissed(one));
	const shown = standing.filter((one, place) => place < input.limit || decisions.has(one.id));
	const rank = new Map(standing.map(({ id }, place) => [id, place + 1]));
	const rows = await toRows(ctx, challenge, ranking, shown, { rank, decisions, quoted: input.quoted });
	const aside = ranking.scored.filter(isDismissed);
	return {
		challengeId: challenge.id,
		method: METHOD,
		weights: challenge.weights,
		frozen: isPublic(challenge),
		total: standing.length,
		rows,
		dismissed: await toRows(ctx, challenge, ranking, aside, { rank: new Map(), decisions, quoted: 0 })
	};
}

interface Around {
	/** Missing for those put aside. */
	rank: ReadonlyMap<string, number>;
	decisions: ReadonlyMap<string, Match>;
	quoted: number;
}

async function toRows(
	ctx: Ctx,
	challenge: Challenge,
	ranking: Ranking,
	shown: readonly Scored[],
	{ rank, decisions, quoted }: Around
): Promise<MatchRow[]> {
	const found = await ctx.storage.collection(solutionsSpec).getMany(shown.map(({ id }) => id));
	const solutions = new Map<string, Solution>(found.map((solution) => [solution.id, solution]));
	const supplierOf = await readSuppliers(
		ctx,
		found.map(({ organisationId }) => organisationId)
	);
	const { statistics } = matchingState(ctx);
	return shown.flatMap((scored, place) => {
		const solution = solutions.get(scored.id);
		// Suspended or archived since its profile was made: the projection is a moment behind.
		if (solution?.state.status !== 'listed') return [];
		const quotes =
			place < quoted
				? quotesFor(ctx.text, statistics, ranking.query, scored, challenge, solution, ctx.locale)
				: {};
		const explanation = explain(challenge.id, scored, challenge.weights, ranking.scored, quotes);
		const supplier = supplierOf(solution.organisationId);
		return [toMatchRow(solution, supplier, rank.get(scored.id) ?? 0, explanation, decisions.get(scored.id))];
	});
}

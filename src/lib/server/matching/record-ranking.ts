import type { Challenge } from '../../domain/challenge/challenge.ts';
import { settleRanking, type RankedRow, type ToldRanking } from '../../domain/matching/ranking.ts';
import { actorId } from '../../domain/shared/actor.ts';
import type { Ctx } from '../services.ts';
import { rankingsSpec } from './matching-collections.ts';
import { readMatchList } from './read-match-list.ts';

/**
 * Keeps the ranking that a decision is made on: what the page says it showed, and beside it what the server computes
 * from the same weights where that differs (`settleRanking`).
 * @param told absent where a client tells nothing
 * @returns its id
 */
export async function recordRanking(
	ctx: Ctx,
	challenge: Challenge,
	told: ToldRanking | undefined
): Promise<string> {
	const now = ctx.now();
	const weights = told?.weights ?? challenge.weights;
	const stored = await ctx.storage.collection(rankingsSpec).insert({
		id: ctx.newId(),
		createdAt: now,
		updatedAt: now,
		challengeId: challenge.id,
		shownTo: actorId(ctx.actor),
		weights,
		...settleRanking(told, await candidates(ctx, { ...challenge, weights }))
	});
	return stored.id;
}

/**
 * Every candidate as the list has it now: in order, then those put aside. By words alone where the need's vector is not
 * there: a decision is a save, and does not wait for the embedder.
 */
async function candidates(ctx: Ctx, challenge: Challenge): Promise<RankedRow[]> {
	const { places, dismissed } = await readMatchList(ctx, challenge, [], { wait: false });
	const ranked = places.ordered.map(({ id, score }, at) => {
		const slot = places.placeOf(id)?.slot;
		return { solutionId: id, rank: at + 1, score, ...(slot ? { slot } : {}) };
	});
	return [...ranked, ...dismissed.map(({ id, score }) => ({ solutionId: id, rank: 0, score }))];
}

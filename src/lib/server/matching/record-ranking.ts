import { z } from 'zod';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import { SLOTS } from '../../domain/matching/explanation.ts';
import { METHOD } from '../../domain/matching/ranking.ts';
import { weightsSchema } from '../../domain/matching/weights.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import type { Ctx } from '../services.ts';
import { rankingsSpec } from './matching-collections.ts';
import { readMatchList } from './read-match-list.ts';

/** What the page showed, as it had re-ranked it; absent without JavaScript, where it is the server's own order. */
export const shownInput = z
	.object({
		weights: weightsSchema,
		rows: z
			.array(
				z.object({
					solutionId: idSchema,
					rank: z.number().int().min(1),
					score: z.number().min(0).max(100),
					slot: z.enum(SLOTS).optional()
				})
			)
			.max(100)
	})
	.optional();

const ROWS = 20;

/** Keeps the ranking that a decision was made on. @returns its id */
export async function recordRanking(
	ctx: Ctx,
	challenge: Challenge,
	shown: z.infer<typeof shownInput>
): Promise<string> {
	const now = ctx.now();
	const ranking = shown ?? { weights: challenge.weights, rows: await serverRows(ctx, challenge) };
	const stored = await ctx.storage.collection(rankingsSpec).insert({
		id: ctx.newId(),
		createdAt: now,
		updatedAt: now,
		challengeId: challenge.id,
		shownTo: actorId(ctx.actor),
		method: METHOD,
		...ranking
	});
	return stored.id;
}

async function serverRows(ctx: Ctx, challenge: Challenge) {
	const { places } = await readMatchList(ctx, challenge);
	return places.ordered.slice(0, ROWS).map(({ id, score }, at) => {
		const slot = places.placeOf(id)?.slot;
		return { solutionId: id, rank: at + 1, score, ...(slot ? { slot } : {}) };
	});
}

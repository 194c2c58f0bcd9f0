import { z } from 'zod';
import { pin } from '../../domain/matching/match.ts';
import { toldRankingSchema } from '../../domain/matching/ranking.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import type { Ctx } from '../services.ts';
import { challengeForMatch, decide } from './match-store.ts';
import type { MatchDecision } from './match-views.ts';
import { recordRanking } from './record-ranking.ts';

/** `version` is the decision's as the person saw it, 0 where nobody had decided. */
export const decisionInput = z.object({
	challengeId: idSchema,
	solutionId: idSchema,
	version: z.number().int().min(0),
	/** The list on the screen, as the page had ranked it. */
	shown: toldRankingSchema.optional()
});

export const pinMatchInput = decisionInput;

/** Keeps a candidate in sight for everyone who works on the challenge. */
export async function pinMatch(ctx: Ctx, input: z.infer<typeof pinMatchInput>): Promise<MatchDecision> {
	const challenge = await challengeForMatch(ctx, input.challengeId, 'curate');
	return decide(ctx, challenge, input, await recordRanking(ctx, challenge, input.shown), 'pinned', pin);
}

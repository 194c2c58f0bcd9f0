import type { z } from 'zod';
import { undo } from '../../domain/matching/match.ts';
import type { Ctx } from '../services.ts';
import { challengeForMatch, decide } from './match-store.ts';
import type { MatchDecision } from './match-views.ts';
import { decisionInput } from './pin-match.ts';
import { recordRanking } from './record-ranking.ts';

export const undoMatchInput = decisionInput;

/** Takes a pin or a dismissal back; an invitation stays, since the supplier has been told. */
export async function undoMatch(ctx: Ctx, input: z.infer<typeof undoMatchInput>): Promise<MatchDecision> {
	const challenge = await challengeForMatch(ctx, input.challengeId, 'curate');
	return decide(ctx, challenge, input, await recordRanking(ctx, challenge, input.shown), 'suggested', undo);
}

import { z } from 'zod';
import { DISMISS_REASONS, dismiss } from '../../domain/matching/match.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { challengeForMatch, decide } from './match-store.ts';
import type { MatchDecision } from './match-views.ts';
import { decisionInput } from './pin-match.ts';
import { recordRanking } from './record-ranking.ts';

export const dismissMatchInput = decisionInput.extend({
	reasonCode: z.enum(DISMISS_REASONS, { error: 'reason-code-required' }),
	note: prose(2000).optional()
});

/** Puts a candidate aside with a reason, which the weights are tuned on later. */
export async function dismissMatch(
	ctx: Ctx,
	input: z.infer<typeof dismissMatchInput>
): Promise<MatchDecision> {
	const challenge = await challengeForMatch(ctx, input.challengeId, 'curate');
	const rankingId = await recordRanking(ctx, challenge, input.shown);
	return decide(ctx, challenge, input, rankingId, 'dismissed', (match, occasion) =>
		dismiss(match, occasion, input.reasonCode, input.note)
	);
}

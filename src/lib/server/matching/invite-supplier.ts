import type { z } from 'zod';
import { invite } from '../../domain/matching/match.ts';
import { AppError } from '../../domain/shared/error.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { takesProposals } from './build-profile.ts';
import { challengeForMatch, decide } from './match-store.ts';
import type { MatchDecision } from './match-views.ts';
import { decisionInput } from './pin-match.ts';
import { recordRanking } from './record-ranking.ts';

export const inviteSupplierInput = decisionInput.extend({ message: prose(4000).optional() });

/**
 * Asks a solution's supplier to propose; the supplier is notified.
 * @throws AppError `illegal-transition` when the challenge takes no proposals
 */
export async function inviteSupplier(
	ctx: Ctx,
	input: z.infer<typeof inviteSupplierInput>
): Promise<MatchDecision> {
	const challenge = await challengeForMatch(ctx, input.challengeId, 'invite');
	if (!takesProposals(challenge))
		throw new AppError('illegal-transition', { reason: 'challenge-takes-none' });
	const rankingId = await recordRanking(ctx, challenge, input.shown);
	return decide(ctx, challenge, input, rankingId, 'invited', (match, occasion) =>
		invite(match, occasion, input.message)
	);
}

import type { z } from 'zod';
import { invite } from '../../domain/matching/match.ts';
import { submissionRefusal } from '../../domain/proposal/submission-window.ts';
import { AppError } from '../../domain/shared/error.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { challengeForMatch, decide } from './match-store.ts';
import type { MatchDecision } from './match-views.ts';
import { decisionInput } from './pin-match.ts';
import { recordRanking } from './record-ranking.ts';

export const inviteSupplierInput = decisionInput.extend({ message: prose(4000).optional() });

/**
 * Asks a solution's supplier to propose; the supplier is notified. While nobody can propose, nobody is asked to.
 * @throws AppError `forbidden` with reason `challenge-not-open` or `proposals-closed`; as `decide`
 */
export async function inviteSupplier(
	ctx: Ctx,
	input: z.infer<typeof inviteSupplierInput>
): Promise<MatchDecision> {
	const challenge = await challengeForMatch(ctx, input.challengeId, 'invite');
	const facts = { status: challenge.state.status, proposalsDue: challenge.content.proposalsDue };
	const refusal = submissionRefusal(facts, ctx.now());
	if (refusal) throw new AppError('forbidden', { reason: refusal });
	const rankingId = await recordRanking(ctx, challenge, input.shown);
	return decide(ctx, challenge, input, rankingId, 'invited', (match, occasion) =>
		invite(match, occasion, input.message)
	);
}

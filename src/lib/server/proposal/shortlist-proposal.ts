import { shortlistProposal } from '../../domain/proposal/transitions.ts';
import type { ProposalView } from '../../domain/proposal/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { concludeProposal, proposalFor, requireOpenChallenge } from './proposal-store.ts';

export const addToShortlistInput = stepInput;

/**
 * The coordinator puts it before the bureau; it stays open until the bureau has chosen.
 * @throws AppError `forbidden` with reason `challenge-not-open` once the challenge is in trial or closed
 */
export async function addToShortlist(ctx: Ctx, input: StepInput): Promise<ProposalView> {
	const { challengeId } = await proposalFor(ctx, input.id, 'shortlist');
	await requireOpenChallenge(ctx, challengeId);
	return concludeProposal(ctx, input, 'shortlist', 'shortlisted', shortlistProposal);
}

import { selectProposal } from '../../domain/proposal/transitions.ts';
import type { ProposalView } from '../../domain/proposal/views.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { concludeProposal, proposalFor, requireOpenChallenge } from './proposal-store.ts';

export const chooseProposalInput = stepInput;

/**
 * The bureau's choice; a trial is made of it (`proposal.selected` tells the lab). The others on the challenge keep
 * waiting until somebody gives each its outcome: `settleOthers` does it in one go, with a reason chosen on purpose.
 * @throws AppError `conflict` with reason `another-selected`: a challenge selects one; `forbidden` with reason
 * `challenge-not-open` once it is in trial or closed
 */
export async function chooseProposal(ctx: Ctx, input: StepInput): Promise<ProposalView> {
	const { challengeId } = await proposalFor(ctx, input.id, 'select');
	await requireOpenChallenge(ctx, challengeId);
	try {
		return await concludeProposal(ctx, input, 'select', 'selected', selectProposal);
	} catch (thrown) {
		if (thrown instanceof AppError && thrown.reason === 'duplicate')
			throw new AppError('conflict', { reason: 'another-selected' });
		throw thrown;
	}
}

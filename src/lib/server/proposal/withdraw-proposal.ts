import { withdrawProposal } from '../../domain/proposal/transitions.ts';
import type { ProposalView } from '../../domain/proposal/views.ts';
import type { Ctx } from '../services.ts';
import { concludeProposal, proposalStepInput, type ProposalStepInput } from './proposal-store.ts';

export const takeBackProposalInput = proposalStepInput;

/** The supplier takes it back; until the deadline it can be sent again. @throws AppError `invalid` without a reason */
export function takeBackProposal(ctx: Ctx, input: ProposalStepInput): Promise<ProposalView> {
	return concludeProposal(ctx, input, 'withdraw', 'withdrawn', withdrawProposal);
}

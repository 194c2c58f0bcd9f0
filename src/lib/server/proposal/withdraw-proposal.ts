import { withdrawProposal } from '../../domain/proposal/transitions.ts';
import type { ProposalView } from '../../domain/proposal/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { concludeProposal } from './proposal-store.ts';

export const takeBackProposalInput = stepInput;

/** The supplier takes it back; until the deadline it can be sent again. @throws AppError `invalid` without a reason */
export function takeBackProposal(ctx: Ctx, input: StepInput): Promise<ProposalView> {
	return concludeProposal(ctx, input, 'withdraw', 'withdrawn', withdrawProposal);
}

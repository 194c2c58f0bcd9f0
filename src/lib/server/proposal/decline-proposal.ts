import { declineProposal } from '../../domain/proposal/transitions.ts';
import type { ProposalView } from '../../domain/proposal/views.ts';
import type { Ctx } from '../services.ts';
import { concludeProposal, refusalInput, type RefusalInput } from './proposal-store.ts';

export const refuseProposalInput = refusalInput;

/** Not on to the shortlist, with a reason that the supplier reads. */
export function refuseProposal(ctx: Ctx, input: RefusalInput): Promise<ProposalView> {
	return concludeProposal(ctx, input, 'decline', 'declined', (proposal, occasion) =>
		declineProposal(proposal, occasion, input)
	);
}

import { notSelectProposal } from '../../domain/proposal/transitions.ts';
import type { ProposalView } from '../../domain/proposal/views.ts';
import type { Ctx } from '../services.ts';
import { concludeProposal, refusalInput, type RefusalInput } from './proposal-store.ts';

export const passOverProposalInput = refusalInput;

/** From the shortlist, not chosen, with a reason that the supplier reads. */
export function passOverProposal(ctx: Ctx, input: RefusalInput): Promise<ProposalView> {
	return concludeProposal(ctx, input, 'not-select', 'not-selected', (proposal, occasion) =>
		notSelectProposal(proposal, occasion, input)
	);
}

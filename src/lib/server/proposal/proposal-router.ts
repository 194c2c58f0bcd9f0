import { personProcedure, router } from '../trpc/trpc.ts';
import { createProposal, createProposalInput } from './create-proposal.ts';
import { refuseProposal, refuseProposalInput } from './decline-proposal.ts';
import { passOverProposal, passOverProposalInput } from './not-select-proposal.ts';
import {
	getProposal,
	listMyProposals,
	listProposalsInput,
	listProposalsOnChallenge,
	listReceivedProposals,
	onChallengeInput,
	proposalIdInput
} from './proposal-queries.ts';
import { saveProposal, saveProposalInput } from './save-proposal.ts';
import { chooseProposal, chooseProposalInput } from './select-proposal.ts';
import { settleOthers, settleOthersInput } from './settle-others.ts';
import { addToShortlist, addToShortlistInput } from './shortlist-proposal.ts';
import { sendProposal, sendProposalInput } from './submit-proposal.ts';
import { takeBackProposal, takeBackProposalInput } from './withdraw-proposal.ts';

/** Proposals: written and sent by a supplier, shortlisted by the lab, selected by the challenge's bureau. */
export const proposalRouter = router({
	get: personProcedure.input(proposalIdInput).query(({ ctx, input }) => getProposal(ctx, input)),
	mine: personProcedure.input(listProposalsInput).query(({ ctx, input }) => listMyProposals(ctx, input)),
	received: personProcedure
		.input(listProposalsInput)
		.query(({ ctx, input }) => listReceivedProposals(ctx, input)),
	onChallenge: personProcedure
		.input(onChallengeInput)
		.query(({ ctx, input }) => listProposalsOnChallenge(ctx, input)),

	create: personProcedure.input(createProposalInput).mutation(({ ctx, input }) => createProposal(ctx, input)),
	save: personProcedure.input(saveProposalInput).mutation(({ ctx, input }) => saveProposal(ctx, input)),
	submit: personProcedure.input(sendProposalInput).mutation(({ ctx, input }) => sendProposal(ctx, input)),
	withdraw: personProcedure
		.input(takeBackProposalInput)
		.mutation(({ ctx, input }) => takeBackProposal(ctx, input)),
	shortlist: personProcedure
		.input(addToShortlistInput)
		.mutation(({ ctx, input }) => addToShortlist(ctx, input)),
	decline: personProcedure
		.input(refuseProposalInput)
		.mutation(({ ctx, input }) => refuseProposal(ctx, input)),
	select: personProcedure.input(chooseProposalInput).mutation(({ ctx, input }) => chooseProposal(ctx, input)),
	notSelect: personProcedure
		.input(passOverProposalInput)
		.mutation(({ ctx, input }) => passOverProposal(ctx, input)),
	settleOthers: personProcedure
		.input(settleOthersInput)
		.mutation(({ ctx, input }) => settleOthers(ctx, input))
});

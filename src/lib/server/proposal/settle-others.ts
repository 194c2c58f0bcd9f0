import { z } from 'zod';
import { mayListProposalsOn, canProposal } from '../../domain/proposal/policy.ts';
import { DECLINE_REASONS, type Proposal } from '../../domain/proposal/proposal.ts';
import {
	declineProposal,
	isOpenProposal,
	notSelectProposal,
	OPEN_PROPOSAL_STATUSES
} from '../../domain/proposal/transitions.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { challenges } from '../challenge/challenge-store.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { occasionOf, proposalEvent, proposals, syncOpenProposal } from './proposal-store.ts';

export const settleOthersInput = z.object({
	challengeId: idSchema,
	reasonCode: z.enum(DECLINE_REASONS),
	reason: z.string().trim().min(1, 'reason-required').max(2000)
});
type Input = z.infer<typeof settleOthersInput>;

/**
 * Gives every proposal that still waits on a challenge its outcome, with one reason that a person chose: a
 * coordinator those not shortlisted, the bureau those on the shortlist.
 * @returns how many got their outcome, and how many wait for somebody else to decide
 * @throws AppError `not-found` for anyone but the lab and the challenge's bureau
 */
export async function settleOthers(ctx: Ctx, input: Input): Promise<{ settled: number; waiting: number }> {
	const challenge = await challenges(ctx).get(input.challengeId);
	if (!mayListProposalsOn(ctx.actor, challenge.organisationId)) throw new AppError('not-found');
	let settled = 0;
	let waiting = 0;
	const open = where.and(where.eq('challengeId', challenge.id), where.in('status', OPEN_PROPOSAL_STATUSES));
	for await (const proposal of proposals(ctx).scan({ filter: open })) {
		if (await settle(ctx, proposal, input)) settled++;
		else waiting++;
	}
	return { settled, waiting };
}

async function settle(ctx: Ctx, proposal: Proposal, input: Input): Promise<boolean> {
	if (!isOpenProposal(proposal.state.status)) return false;
	const shortlisted = proposal.state.status === 'shortlisted';
	if (!canProposal(ctx.actor, shortlisted ? 'not-select' : 'decline', proposal)) return false;
	const conclude = shortlisted ? notSelectProposal : declineProposal;
	const after = conclude(proposal, occasionOf(ctx), input);
	const event = proposalEvent(ctx, after.state.status, proposal, after);
	await proposals(ctx).replace(after, proposal.version, [event]);
	await syncOpenProposal(ctx, proposal.challengeId, proposal.id);
	return true;
}

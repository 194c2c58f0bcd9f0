import type { z } from 'zod';
import { mayListProposalsOn, canProposal } from '../../domain/proposal/policy.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
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
import { occasionOf } from '../steps.ts';
import { where } from '../storage/port.ts';
import { proposalEvent, proposals, refusalInput, syncOpenProposal } from './proposal-store.ts';

export const settleOthersInput = refusalInput
	.pick({ reasonCode: true, reason: true })
	.extend({ challengeId: idSchema });
type Input = z.infer<typeof settleOthersInput>;

/** Of one proposal, while others write it. */
const ATTEMPTS = 8;

export interface SettledOthers {
	/** How many got their outcome. */
	settled: number;
	/** How many wait for somebody else to decide. */
	waiting: number;
	/** References of those that could not be written: they are still open, and settling again tries them again. */
	failed: string[];
}

/**
 * Gives every proposal that still waits on a challenge its outcome, with one reason that a person chose: a
 * coordinator those not shortlisted, the bureau those on the shortlist. One that fails holds up no other.
 * @throws AppError `not-found` for anyone but the lab and the challenge's bureau
 */
export async function settleOthers(ctx: Ctx, input: Input): Promise<SettledOthers> {
	const challenge = await challenges(ctx).get(input.challengeId);
	if (!mayListProposalsOn(ctx.actor, challenge.organisationId)) throw new AppError('not-found');
	const result: SettledOthers = { settled: 0, waiting: 0, failed: [] };
	const open = where.and(where.eq('challengeId', challenge.id), where.in('status', OPEN_PROPOSAL_STATUSES));
	for await (const proposal of proposals(ctx).scan({ filter: open })) {
		try {
			const done = await settle(ctx, proposal, input);
			if (done) result[done]++;
		} catch (error) {
			ctx.log.error({ err: error, proposal: proposal.id }, 'a proposal could not be given its outcome');
			result.failed.push(proposal.reference);
		}
	}
	return result;
}

/**
 * Decides on the proposal as it stands when it is written: somebody may have moved it on meanwhile.
 * @returns undefined where it waits for no outcome any more
 */
async function settle(ctx: Ctx, found: Proposal, input: Input): Promise<'settled' | 'waiting' | undefined> {
	for (let proposal = found, attempt = 1; ; attempt++) {
		if (!isOpenProposal(proposal.state.status)) return undefined;
		const shortlisted = proposal.state.status === 'shortlisted';
		if (!canProposal(ctx.actor, shortlisted ? 'not-select' : 'decline', proposal)) return 'waiting';
		const after = (shortlisted ? notSelectProposal : declineProposal)(proposal, occasionOf(ctx), input);
		const event = proposalEvent(ctx, shortlisted ? 'not-selected' : 'declined', proposal, after);
		try {
			await proposals(ctx).replace(after, proposal.version, [event]);
		} catch (thrown) {
			const raced = thrown instanceof AppError && thrown.reason === 'version';
			if (!raced || attempt >= ATTEMPTS) throw thrown;
			proposal = await proposals(ctx).get(proposal.id);
			continue;
		}
		await leaveList(ctx, proposal);
		return 'settled';
	}
}

/** The outcome is written: where the challenge's list cannot be now, `reconcileProposals` takes it off later. */
async function leaveList(ctx: Ctx, { id, challengeId }: Proposal): Promise<void> {
	try {
		await syncOpenProposal(ctx, challengeId, id);
	} catch (error) {
		ctx.log.error({ err: error, proposal: id }, 'a settled proposal stays on the list of its need for now');
	}
}

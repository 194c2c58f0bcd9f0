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
import { noteOthersSettled } from '../challenge/challenge-proposals.ts';
import { challenges } from '../challenge/challenge-store.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { where } from '../storage/port.ts';
import {
	proposalEvent,
	proposals,
	refusalInput,
	syncOpenProposal,
	type RefusalInput
} from './proposal-store.ts';

export const settleOthersInput = refusalInput
	.pick({ reasonCode: true, reason: true })
	.extend({ challengeId: idSchema });
type Input = z.infer<typeof settleOthersInput>;
export type Outcome = Pick<RefusalInput, 'reasonCode' | 'reason'>;

/** Of one proposal, while others write it. */
const ATTEMPTS = 8;
/** Proposals that one event names: some 80 bytes each. Those beyond get their outcome here or when asked again. */
const NAMED = 1000;

export interface SettledOthers {
	/** How many got their outcome. */
	settled: number;
	/** How many wait for somebody else to decide. */
	waiting: number;
	/** References of those that could not be written: they are still open, and `othersSettler` tries them again. */
	failed: string[];
}

/**
 * Gives every proposal that still waits on a challenge its outcome, with one reason that a person chose: a
 * coordinator those not shortlisted, the bureau those on the shortlist. One that fails holds up no other. The
 * decision is written first, with the challenge, so that a process that ends half-way leaves nothing undecided.
 * @throws AppError `not-found` for anyone but the lab and the challenge's bureau
 */
export async function settleOthers(ctx: Ctx, input: Input): Promise<SettledOthers> {
	const { challengeId, reasonCode, reason } = input;
	const challenge = await challenges(ctx).get(challengeId);
	if (!mayListProposalsOn(ctx.actor, challenge.organisationId)) throw new AppError('not-found');
	const result: SettledOthers = { settled: 0, waiting: 0, failed: [] };
	const open = where.and(where.eq('challengeId', challenge.id), where.in('status', OPEN_PROPOSAL_STATUSES));
	const found: Proposal[] = [];
	for await (const proposal of proposals(ctx).scan({ filter: open }))
		if (maySettle(ctx, proposal)) found.push(proposal);
		else result.waiting++;
	if (found.length === 0) return result;
	const named = found.slice(0, NAMED).map(({ id, state }) => [id, sentAt(state)]);
	await noteOthersSettled(ctx, challenge.id, { reasonCode, reason, proposals: Object.fromEntries(named) });
	for (const proposal of found) {
		try {
			const done = await settleOne(ctx, proposal, { reasonCode, reason });
			if (done) result[done]++;
		} catch (error) {
			ctx.log.error({ err: error, proposal: proposal.id }, 'a proposal could not be given its outcome');
			result.failed.push(proposal.reference);
		}
	}
	return result;
}

/** When a proposal was sent: one that was taken back and sent again is another decision. */
export const sentAt = (state: Proposal['state']): string | undefined =>
	'submittedAt' in state ? state.submittedAt : undefined;

const stepOn = ({ state }: Proposal) => (state.status === 'shortlisted' ? 'not-select' : 'decline');
const maySettle = (ctx: Ctx, proposal: Proposal) => canProposal(ctx.actor, stepOn(proposal), proposal);

/**
 * Decides on the proposal as it stands when it is written: somebody may have moved it on meanwhile.
 * @returns undefined where it waits for no outcome any more
 */
export async function settleOne(
	ctx: Ctx,
	found: Proposal,
	outcome: Outcome
): Promise<'settled' | 'waiting' | undefined> {
	for (let proposal = found, attempt = 1; ; attempt++) {
		const { state } = proposal;
		if (!isOpenProposal(state.status))
			// The same decision, seen through by `othersSettler`.
			return attempt > 1 && 'reasonCode' in state && state.reason === outcome.reason ? 'settled' : undefined;
		if (!maySettle(ctx, proposal)) return 'waiting';
		const shortlisted = state.status === 'shortlisted';
		const after = (shortlisted ? notSelectProposal : declineProposal)(proposal, occasionOf(ctx), outcome);
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

import type { Challenge } from '../../domain/challenge/challenge.ts';
import {
	adopt,
	close,
	enterTrial,
	forgetOpenProposal,
	noteOpenProposal,
	startMatching
} from '../../domain/challenge/transitions.ts';
import type { EventName } from '../../domain/shared/event-types.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { retryRaced } from '../storage/retry-raced.ts';
import { challengeEvent, challenges } from './challenge-store.ts';

/**
 * Steps that proposals and trials take on their challenge. Their own use cases have asked their own policies: these
 * functions are not operations of the API. Each is one versioned write, retried when somebody else wrote in between.
 */
async function update(
	ctx: Ctx,
	challengeId: string,
	type: EventName<'challenge'>,
	change: (challenge: Challenge) => Challenge,
	data: Record<string, unknown> = {}
): Promise<Challenge> {
	return retryRaced(async () => {
		const before = await challenges(ctx).get(challengeId);
		const after = change(before);
		if (after === before) return before;
		const events = [challengeEvent(ctx, type, before, after, data)];
		return challenges(ctx).replace(after, before.version, events);
	});
}

/**
 * Before a proposal is submitted: the challenge lists it, so it cannot close without an outcome for it. Idempotent.
 * @throws AppError `illegal-transition` with reason `challenge-takes-no-proposals`
 */
export function addOpenProposal(ctx: Ctx, challengeId: string, proposalId: string): Promise<Challenge> {
	return update(ctx, challengeId, 'proposal-added', (challenge) =>
		noteOpenProposal(challenge, proposalId, ctx.now())
	);
}

/** After a proposal got its outcome (withdrawn, declined, selected, not selected). Idempotent. */
export function removeOpenProposal(ctx: Ctx, challengeId: string, proposalId: string): Promise<Challenge> {
	return update(ctx, challengeId, 'proposal-settled', (challenge) =>
		forgetOpenProposal(challenge, proposalId, ctx.now())
	);
}

/** Somebody decided on all proposals that wait; the event carries what, and `othersSettler` sees it through. */
export const noteOthersSettled = (ctx: Ctx, challengeId: string, data: Record<string, unknown>) =>
	update(ctx, challengeId, 'others-settled', (challenge) => ({ ...challenge, updatedAt: ctx.now() }), data);

/**
 * A trial is set up for its selected proposal. A challenge still `published` passes through `matching`, and its
 * history says so. Idempotent for the same trial.
 * @throws AppError `illegal-transition` from any other state
 */
export function markChallengeInTrial(ctx: Ctx, challengeId: string, trialId: string): Promise<Challenge> {
	return update(ctx, challengeId, 'in-trial', (challenge) => {
		const { state } = challenge;
		if (state.status === 'in-trial' && state.trialId === trialId) return challenge;
		const occasion = occasionOf(ctx);
		const matching = state.status === 'published' ? startMatching(challenge, occasion) : challenge;
		return enterTrial(matching, trialId, occasion);
	});
}

/**
 * The trial's outcome goes on to scale: the need is met. Idempotent.
 * @throws AppError `conflict` with reason `open-proposals`, `illegal-transition` unless in trial, `invalid` without reason
 */
export function markChallengeAdopted(ctx: Ctx, challengeId: string, reason: string): Promise<Challenge> {
	return update(ctx, challengeId, 'closed', (challenge) => {
		const { state } = challenge;
		if (state.status === 'closed' && state.closing === 'adopted') return challenge;
		return adopt(challenge, occasionOf(ctx, reason));
	});
}

/**
 * The trial ended without a solution that goes on. Idempotent.
 * @throws AppError `conflict` with reason `open-proposals`, `illegal-transition`, `invalid` without reason
 */
export function markChallengeNotPursued(ctx: Ctx, challengeId: string, reason: string): Promise<Challenge> {
	return update(ctx, challengeId, 'closed', (challenge) => {
		if (challenge.state.status === 'closed') return challenge;
		return close(challenge, 'not-pursued', occasionOf(ctx, reason));
	});
}

import { AppError } from '../../domain/shared/error.ts';
import { isOpenTrial, stopTrial } from '../../domain/trial/transitions.ts';
import type { Trial } from '../../domain/trial/trial.ts';
import {
	markChallengeAdopted,
	markChallengeInTrial,
	markChallengeNotPursued
} from '../challenge/challenge-proposals.ts';
import { challenges } from '../challenge/challenge-store.ts';
import type { Subscriber } from '../events/subscriber.ts';
import type { Ctx, Services } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { where } from '../storage/port.ts';
import { trials, writeTrial } from './trial-store.ts';

/** Refusals that only mean "not yet" or "somebody else was first": the next event on either side tries again. */
const WAIT = ['open-proposals', 'illegal-transition', 'version'];

/**
 * Brings a trial and its challenge to agree, whatever a crash left half done: an open trial has its challenge in
 * trial, a closed one closes it, and a challenge closed under an open trial stops that. Safe to call at any time.
 */
export async function settleChallenge(ctx: Ctx, trialId: string): Promise<void> {
	const trial = await trials(ctx).get(trialId);
	try {
		if (isOpenTrial(trial.state.status)) await settleOpen(ctx, trial);
		else await settleClosed(ctx, trial);
	} catch (thrown) {
		if (!(thrown instanceof AppError) || !WAIT.includes(thrown.reason)) throw thrown;
	}
}

async function settleOpen(ctx: Ctx, trial: Trial): Promise<void> {
	const { state } = await challenges(ctx).get(trial.challengeId);
	if (state.status !== 'closed') {
		await markChallengeInTrial(ctx, trial.challengeId, trial.id);
		return;
	}
	await writeTrial(ctx, trial, stopTrial(trial, occasionOf(ctx, state.reason)), 'closed');
}

/** A solution that goes to scale meets the need; any other end leaves it unmet. */
async function settleClosed(ctx: Ctx, trial: Trial): Promise<void> {
	const { state } = trial;
	if (state.status !== 'closed') return;
	const { state: challenge } = await challenges(ctx).get(trial.challengeId);
	if (challenge.status !== 'in-trial' || challenge.trialId !== trial.id) return;
	if (state.decision === 'scale') await markChallengeAdopted(ctx, trial.challengeId, state.reason);
	else await markChallengeNotPursued(ctx, trial.challengeId, state.reason);
}

const TRIAL_EVENTS = ['trial.proposed', 'trial.closed'];
const CHALLENGE_EVENTS = ['challenge.proposal-settled', 'challenge.closed'];

/** Finishes steps between trials and challenges that stopped half-way: after a crash, or for a proposal still open. */
export const trialReconciler: Subscriber = {
	name: 'trials',
	async handle(services: Services, { type, aggregate }) {
		const actor = { kind: 'system', name: 'trials' } as const;
		const ctx: Ctx = { ...services, actor, locale: 'en', requestId: 'trials' };
		if (TRIAL_EVENTS.includes(type)) return settleChallenge(ctx, aggregate.id);
		if (!CHALLENGE_EVENTS.includes(type)) return;
		const found = await trials(ctx).list({ filter: where.eq('challengeId', aggregate.id) });
		for (const trial of found.items) await settleChallenge(ctx, trial.id);
	}
};

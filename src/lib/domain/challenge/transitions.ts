import type { Occasion } from '../shared/aggregate.ts';
import { AppError } from '../shared/error.ts';
import type { Weights } from '../matching/weights.ts';
import type { Challenge, ChallengeContent, ChallengeState, ChallengeStatus } from './challenge.ts';
import { diffContent } from './diff.ts';

/** Where each step may start. The one table of the lifecycle: buttons, policies and tests read it too. */
export const STEPS = {
	edit: ['draft', 'returned'],
	'edit-weights': ['draft', 'returned', 'submitted'],
	'request-approval': ['draft', 'returned'],
	approve: ['awaiting-approval'],
	'send-back': ['awaiting-approval'],
	return: ['submitted'],
	publish: ['submitted'],
	'start-matching': ['published'],
	'enter-trial': ['matching'],
	'add-addendum': ['published', 'matching', 'in-trial'],
	adopt: ['in-trial'],
	close: ['draft', 'awaiting-approval', 'submitted', 'returned', 'published', 'matching', 'in-trial']
} as const satisfies Record<string, readonly ChallengeStatus[]>;
export type ChallengeStep = keyof typeof STEPS;

/** Whether the lifecycle lets this step start from where the challenge is (not who may do it: policy.ts). */
export function stepIsOpen(step: ChallengeStep, status: ChallengeStatus): boolean {
	return (STEPS[step] as readonly ChallengeStatus[]).includes(status);
}

/** @throws AppError `illegal-transition` with the step and the status in its detail */
export function assertStep(step: ChallengeStep, challenge: Pick<Challenge, 'state'>): void {
	if (!stepIsOpen(step, challenge.state.status))
		throw new AppError('illegal-transition', { detail: { step, status: challenge.state.status } });
}

function reasonOf(occasion: Occasion): string {
	const reason = occasion.reason?.trim();
	if (!reason) throw new AppError('invalid', { fields: { reason: 'reason-required' } });
	return reason;
}

function move(challenge: Challenge, state: ChallengeState, occasion: Occasion): Challenge {
	const reason = occasion.reason?.trim();
	return {
		...challenge,
		state,
		stateSince: occasion.now,
		updatedAt: occasion.now,
		history: [
			...challenge.history,
			{
				from: challenge.state.status,
				to: state.status,
				at: occasion.now,
				by: occasion.by,
				...(reason ? { reason } : {})
			}
		]
	};
}

const publishedAtOf = (state: ChallengeState): string | undefined =>
	'publishedAt' in state ? state.publishedAt : undefined;

/** Writes new content before publishing. @throws AppError `illegal-transition` once it waits for approval or later */
export function editContent(challenge: Challenge, content: ChallengeContent, now: string): Challenge {
	assertStep('edit', challenge);
	return { ...challenge, content, updatedAt: now };
}

/** Weights may move until the challenge is published, then they are frozen: a later change is what-if only. */
export function setWeights(challenge: Challenge, weights: Weights, now: string): Challenge {
	assertStep('edit-weights', challenge);
	return { ...challenge, weights, updatedAt: now };
}

/** The officer asks the bureau's approver. The caller has checked readiness (readiness.ts). */
export function requestApproval(challenge: Challenge, occasion: Occasion): Challenge {
	assertStep('request-approval', challenge);
	return move(challenge, { status: 'awaiting-approval', requestedBy: occasion.by }, occasion);
}

/** The approver lets it go to the lab. */
export function approve(challenge: Challenge, occasion: Occasion): Challenge {
	assertStep('approve', challenge);
	return move(challenge, { status: 'submitted', approvedBy: occasion.by }, occasion);
}

/** The approver gives it back to the officer. @throws AppError `invalid` without a reason */
export function sendBack(challenge: Challenge, occasion: Occasion): Challenge {
	assertStep('send-back', challenge);
	reasonOf(occasion);
	return move(challenge, { status: 'draft' }, occasion);
}

/** The coordinator gives it back to the bureau. @throws AppError `invalid` without a reason */
export function returnToBureau(challenge: Challenge, occasion: Occasion): Challenge {
	assertStep('return', challenge);
	return move(challenge, { status: 'returned', reason: reasonOf(occasion) }, occasion);
}

/** The coordinator shows it to everybody; the weights freeze. The caller has checked readiness. */
export function publish(challenge: Challenge, occasion: Occasion): Challenge {
	assertStep('publish', challenge);
	return move(challenge, { status: 'published', publishedAt: occasion.now }, occasion);
}

/** The coordinator starts curating matches and taking it to suppliers. */
export function startMatching(challenge: Challenge, occasion: Occasion): Challenge {
	assertStep('start-matching', challenge);
	const publishedAt = publishedAtOf(challenge.state) ?? occasion.now;
	return move(challenge, { status: 'matching', publishedAt }, occasion);
}

/** A trial of a selected proposal has begun to be set up. */
export function enterTrial(challenge: Challenge, trialId: string, occasion: Occasion): Challenge {
	assertStep('enter-trial', challenge);
	const publishedAt = publishedAtOf(challenge.state) ?? occasion.now;
	return move(challenge, { status: 'in-trial', publishedAt, trialId }, occasion);
}

/** Its trial ended in a solution that goes on. @throws AppError as `close` */
export function adopt(challenge: Challenge, occasion: Occasion): Challenge {
	assertStep('adopt', challenge);
	return end(challenge, 'adopted', occasion);
}

/**
 * Ends an open challenge without a solution.
 * @throws AppError `invalid` without a reason; `conflict` with reason `open-proposals` while a proposal lacks an outcome
 */
export function close(
	challenge: Challenge,
	closing: 'not-pursued' | 'withdrawn',
	occasion: Occasion
): Challenge {
	assertStep('close', challenge);
	return end(challenge, closing, occasion);
}

function end(
	challenge: Challenge,
	closing: 'adopted' | 'not-pursued' | 'withdrawn',
	occasion: Occasion
): Challenge {
	const reason = reasonOf(occasion);
	if (challenge.openProposals.length > 0)
		throw new AppError('conflict', {
			reason: 'open-proposals',
			detail: { count: challenge.openProposals.length }
		});
	const publishedAt = publishedAtOf(challenge.state);
	return move(
		challenge,
		{ status: 'closed', closing, reason, ...(publishedAt ? { publishedAt } : {}) },
		occasion
	);
}

/**
 * Changes a published challenge in the open: the old and the new value of every field changed stay readable.
 * @throws AppError `invalid` when nothing changes or no note says why
 */
export function addAddendum(
	challenge: Challenge,
	content: ChallengeContent,
	note: string,
	occasion: Occasion
): Challenge {
	assertStep('add-addendum', challenge);
	if (!note.trim()) throw new AppError('invalid', { fields: { note: 'reason-required' } });
	const changes = diffContent(challenge.content, content);
	if (changes.length === 0) throw new AppError('invalid', { reason: 'addendum-empty' });
	return {
		...challenge,
		content,
		updatedAt: occasion.now,
		addenda: [...challenge.addenda, { at: occasion.now, by: occasion.by, note: note.trim(), changes }]
	};
}

/** Statuses in which suppliers may propose. */
export const OPEN_FOR_PROPOSALS = ['published', 'matching'] as const satisfies readonly ChallengeStatus[];

/**
 * Notes a submitted proposal on the challenge, which cannot close until it has an outcome. Idempotent.
 * @throws AppError `illegal-transition` when the challenge takes no proposals
 */
export function noteOpenProposal(challenge: Challenge, proposalId: string, now: string): Challenge {
	if (!(OPEN_FOR_PROPOSALS as readonly ChallengeStatus[]).includes(challenge.state.status))
		throw new AppError('illegal-transition', {
			reason: 'challenge-takes-no-proposals',
			detail: { status: challenge.state.status }
		});
	if (challenge.openProposals.includes(proposalId)) return challenge;
	return { ...challenge, updatedAt: now, openProposals: [...challenge.openProposals, proposalId] };
}

/** Takes a proposal with an outcome off the challenge, in whatever state. Idempotent. */
export function forgetOpenProposal(challenge: Challenge, proposalId: string, now: string): Challenge {
	if (!challenge.openProposals.includes(proposalId)) return challenge;
	return {
		...challenge,
		updatedAt: now,
		openProposals: challenge.openProposals.filter((id) => id !== proposalId)
	};
}

import { dueAfter, enteredAt } from '../shared/service-standards.ts';
import type { ChallengeStatus } from '../challenge/challenge.ts';
import type { NextStep } from '../shared/aggregate.ts';
import type { Proposal } from './proposal.ts';
import { proposalReadiness } from './readiness.ts';

/** A coordinator answers within this many days of the deadline or of submission, whichever comes later. */
export const DECISION_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
const plusDays = (instant: string, days: number) =>
	new Date(Date.parse(instant) + days * DAY_MS).toISOString();

/**
 * What happens next on a proposal and who owes it.
 * @param submissionEnds the instant at which its challenge stops taking proposals, if it has one
 * @param challengeStatus where its challenge stands: once in trial, what happens next is the trial's matter
 */
export function proposalNextSteps(
	proposal: Proposal,
	submissionEnds: string | undefined,
	challengeStatus: ChallengeStatus
): NextStep[] {
	const { state } = proposal;
	const supplier = { organisationId: proposal.supplierId };
	const bureau = { organisationId: proposal.bureauId };
	switch (state.status) {
		case 'draft': {
			const key =
				proposalReadiness(proposal.content).missing.length > 0 ? 'proposal.complete' : 'proposal.submit';
			return [{ key, owedBy: supplier, ...(submissionEnds ? { dueAt: submissionEnds } : {}) }];
		}
		case 'submitted': {
			const from = submissionEnds && submissionEnds > state.submittedAt ? submissionEnds : state.submittedAt;
			return [
				{ key: 'proposal.shortlist', owedBy: { role: 'coordinator' }, dueAt: plusDays(from, DECISION_DAYS) }
			];
		}
		case 'shortlisted': {
			const since = proposal.history.findLast((h) => h.to === 'shortlisted')?.at ?? proposal.updatedAt;
			return [{ key: 'proposal.select', owedBy: bureau, dueAt: plusDays(since, DECISION_DAYS) }];
		}
		case 'selected':
			return challengeStatus === 'in-trial' || challengeStatus === 'closed'
				? []
				: [
						{
							key: 'proposal.trial',
							owedBy: { role: 'coordinator' },
							dueAt: dueAfter('proposal.trial', enteredAt(proposal, 'selected'))
						}
					];
		case 'withdrawn':
		case 'declined':
		case 'not-selected':
			return [];
		default:
			return state satisfies never;
	}
}

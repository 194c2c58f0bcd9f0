import { hongKongDay } from '../shared/hong-kong-day.ts';
import { dueAfter, enteredAt, owed } from '../shared/service-standards.ts';
import type { ChallengeStatus } from '../challenge/challenge.ts';
import type { NextStep } from '../shared/aggregate.ts';
import type { Proposal } from './proposal.ts';
import { proposalReadiness } from './readiness.ts';

/**
 * What happens next on a proposal, who owes it and by when. Empty once it is over.
 * @param proposalsDue the last day on which its challenge takes proposals, YYYY-MM-DD, if it has one
 * @param challengeStatus where its challenge stands: once in trial, what happens next is the trial's matter
 */
export function proposalNextSteps(
	proposal: Proposal,
	proposalsDue: string | undefined,
	challengeStatus: ChallengeStatus
): NextStep[] {
	const { state } = proposal;
	const supplier = { organisationId: proposal.supplierId };
	const bureau = { organisationId: proposal.bureauId };
	const lab = { role: 'coordinator' };
	switch (state.status) {
		case 'draft': {
			const key =
				proposalReadiness(proposal.content).missing.length > 0 ? 'proposal.complete' : 'proposal.submit';
			return [{ key, owedBy: supplier, dueAt: proposalsDue ?? dueAfter(key, proposal.createdAt) }];
		}
		case 'submitted': {
			const sentOn = hongKongDay(state.submittedAt);
			const from = proposalsDue && proposalsDue > sentOn ? proposalsDue : sentOn;
			return [owed('proposal.shortlist', lab, from)];
		}
		case 'shortlisted':
			return [owed('proposal.select', bureau, enteredAt(proposal, 'shortlisted'))];
		case 'selected':
			return challengeStatus === 'in-trial' || challengeStatus === 'closed'
				? []
				: [owed('proposal.trial', lab, enteredAt(proposal, 'selected'))];
		case 'withdrawn':
		case 'declined':
		case 'not-selected':
			return [];
		default:
			return state satisfies never;
	}
}

import type { NextStep } from '../shared/aggregate.ts';
import { isDayOver } from '../shared/hong-kong-day.ts';
import type { Challenge } from './challenge.ts';

type Readable = Pick<Challenge, 'organisationId' | 'state' | 'content' | 'questionsDue' | 'openProposals'>;

/** What happens next on a challenge, who owes it and by when. Empty once it is closed. */
export function nextStep(challenge: Readable, now: string): NextStep[] {
	const { organisationId, state, content } = challenge;
	const officer = { role: 'bureau-officer', organisationId };
	const due = content.proposalsDue ? { dueAt: content.proposalsDue } : {};
	switch (state.status) {
		case 'draft':
			return [{ key: 'challenge.complete', owedBy: officer }];
		case 'awaiting-approval':
			return [{ key: 'challenge.approve', owedBy: { role: 'bureau-approver', organisationId } }];
		case 'submitted':
			return [{ key: 'challenge.triage', owedBy: { role: 'coordinator' } }];
		case 'returned':
			return [{ key: 'challenge.revise', owedBy: officer }];
		case 'published':
			return [
				{ key: 'challenge.start-matching', owedBy: { role: 'coordinator' } },
				...proposalSteps(challenge, now)
			];
		case 'matching':
			return [
				{ key: 'challenge.shortlist', owedBy: { role: 'coordinator' }, ...due },
				...proposalSteps(challenge, now)
			];
		case 'in-trial':
			return [{ key: 'challenge.run-trial', owedBy: { organisationId } }];
		case 'closed':
			return [];
	}
}

function proposalSteps({ organisationId, content, openProposals }: Readable, now: string): NextStep[] {
	const steps: NextStep[] = [];
	const due = content.proposalsDue;
	if (!due || !isDayOver(due, now))
		steps.push({
			key: 'challenge.propose',
			owedBy: { role: 'supplier-member' },
			...(due ? { dueAt: due } : {})
		});
	if (openProposals.length > 0)
		steps.push({ key: 'challenge.decide-proposals', owedBy: { role: 'bureau-officer', organisationId } });
	return steps;
}

import type { NextStep } from '../shared/aggregate.ts';
import { addDays } from '../shared/calendar.ts';
import { hongKongDay, isDayOver } from '../shared/hong-kong-day.ts';
import { dueAfter, enteredAt, owed } from '../shared/service-standards.ts';
import type { Challenge } from './challenge.ts';

type Readable = Pick<Challenge, 'organisationId' | 'state' | 'content' | 'history' | 'createdAt'>;

/**
 * What happens next on a challenge, who owes it and by when. Empty once it is closed.
 * @param owedOnProposals what its open proposals, and the one selected, say of themselves (domain/proposal/next-step.ts)
 */
export function nextStep(
	challenge: Readable,
	now: string,
	owedOnProposals: readonly NextStep[] = []
): NextStep[] {
	const { organisationId, state, content } = challenge;
	const officer = { role: 'bureau-officer', organisationId };
	const since = enteredAt(challenge, state.status);
	const lab = { role: 'coordinator' };
	const waiting = earliest(owedOnProposals, 'proposal.shortlist', 'challenge.shortlist', lab);
	// Once one is selected the trial is what the lab owes, not the search for another.
	const trial = owedOnProposals.filter(({ key }) => key === 'proposal.trial');
	switch (state.status) {
		case 'draft':
			return [owed('challenge.complete', officer, since)];
		case 'awaiting-approval':
			return [owed('challenge.approve', { role: 'bureau-approver', organisationId }, since)];
		case 'submitted':
			return [owed('challenge.triage', lab, since)];
		case 'returned':
			return [owed('challenge.revise', officer, since)];
		case 'published':
			return [
				...(trial.length > 0 ? trial : [owed('challenge.start-matching', lab, state.publishedAt ?? since)]),
				...waiting,
				...proposalSteps(challenge, now, owedOnProposals)
			];
		case 'matching':
			return [
				...trial,
				...(trial.length + waiting.length > 0
					? waiting
					: [owed('challenge.shortlist', lab, content.proposalsDue ?? since)]),
				...proposalSteps(challenge, now, owedOnProposals)
			];
		case 'in-trial':
			return [{ key: 'challenge.run-trial', owedBy: { organisationId }, dueAt: trialOver(challenge, since) }];
		case 'closed':
			return [];
		default:
			return state satisfies never;
	}
}

/** When its trial should be over: as the bureau planned it, else by the standard. */
function trialOver({ content: { trialStart, trialWeeks } }: Readable, since: string): string {
	if (trialWeeks === undefined) return dueAfter('challenge.run-trial', trialStart ?? since);
	return addDays(trialStart ?? hongKongDay(since), trialWeeks * 7);
}

/** One line for all proposals on which the same is owed, due when the first of them is. */
function earliest(
	steps: readonly NextStep[],
	onProposal: string,
	key: string,
	owedBy: NextStep['owedBy']
): NextStep[] {
	const [dueAt] = steps.flatMap((step) => (step.key === onProposal ? [step.dueAt] : [])).sort();
	return dueAt ? [{ key, owedBy, dueAt }] : [];
}

function proposalSteps(
	{ organisationId, content, state, createdAt }: Readable,
	now: string,
	owedOnProposals: readonly NextStep[]
): NextStep[] {
	const steps: NextStep[] = [];
	const due = content.proposalsDue;
	const publishedAt = ('publishedAt' in state && state.publishedAt) || createdAt;
	if (!due || !isDayOver(due, now))
		steps.push({
			key: 'challenge.propose',
			owedBy: { role: 'supplier-member' },
			dueAt: due ?? dueAfter('challenge.propose', publishedAt)
		});
	const bureau = { role: 'bureau-officer', organisationId };
	return [...steps, ...earliest(owedOnProposals, 'proposal.select', 'challenge.decide-proposals', bureau)];
}

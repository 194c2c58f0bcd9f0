import type { Challenge } from '../../domain/challenge/challenge.ts';
import { proposalNextSteps } from '../../domain/proposal/next-step.ts';
import type { NextStep } from '../../domain/shared/aggregate.ts';
import { proposalsSpec } from '../proposal/proposal-collection.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';

/**
 * What is owed on the open proposals of each challenge, and on the one selected until its trial is set up. Two reads
 * at once, however many there are.
 */
export async function owedOnProposals(
	ctx: Pick<Ctx, 'storage'>,
	challenges: readonly Challenge[]
): Promise<(challenge: Challenge) => NextStep[]> {
	const proposals = ctx.storage.collection(proposalsSpec);
	const open = challenges.flatMap((challenge) => challenge.openProposals);
	const choosing = challenges.filter(
		({ state }) => state.status === 'published' || state.status === 'matching'
	);
	const selectedFor = choosing.map(({ id }) => id);
	const [waiting, selected] = await Promise.all([
		open.length > 0 ? proposals.getMany(open) : [],
		// A challenge selects one at most.
		selectedFor.length > 0
			? proposals
					.list({ filter: where.in('selectedFor', selectedFor), limit: selectedFor.length })
					.then(({ items }) => items)
			: []
	]);
	// Between a selection and its leaving the list of the open ones it is in both.
	const found = [...new Map([...waiting, ...selected].map((proposal) => [proposal.id, proposal])).values()];
	return ({ id, content, state: { status } }) =>
		found
			.filter((proposal) => proposal.challengeId === id)
			.flatMap((proposal) => proposalNextSteps(proposal, content.proposalsDue, status));
}

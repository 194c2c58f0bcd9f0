import type { Challenge } from '../../domain/challenge/challenge.ts';
import { proposalNextSteps } from '../../domain/proposal/next-step.ts';
import type { NextStep } from '../../domain/shared/aggregate.ts';
import { proposalsSpec } from '../proposal/proposal-collection.ts';
import type { Ctx } from '../services.ts';

/** What is owed on the open proposals of each challenge, read in one round trip however many there are. */
export async function owedOnProposals(
	ctx: Pick<Ctx, 'storage'>,
	challenges: readonly Challenge[]
): Promise<(challenge: Challenge) => NextStep[]> {
	const ids = challenges.flatMap((challenge) => challenge.openProposals);
	const found = ids.length > 0 ? await ctx.storage.collection(proposalsSpec).getMany(ids) : [];
	return ({ id, content, state: { status } }) =>
		found
			.filter((proposal) => proposal.challengeId === id)
			.flatMap((proposal) => proposalNextSteps(proposal, content.proposalsDue, status));
}

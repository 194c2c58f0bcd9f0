import type { Challenge } from '../../domain/challenge/challenge.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import {
	toProposalRow,
	toProposalView,
	type ProposalRow,
	type ProposalSurroundings,
	type ProposalView
} from '../../domain/proposal/views.ts';
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import type { CollectionSpec } from '../storage/port.ts';

async function byId<T extends Aggregate>(
	ctx: Pick<Ctx, 'storage'>,
	spec: CollectionSpec<T>,
	ids: readonly string[]
): Promise<Map<string, T>> {
	const found = await ctx.storage.collection(spec).getMany([...new Set(ids)]);
	return new Map(found.map((item) => [item.id, item]));
}

const challengeFacts = (id: string, challenge: Challenge | undefined): ProposalSurroundings['challenge'] => ({
	id,
	reference: challenge?.reference ?? '',
	title: challenge?.content.title,
	status: challenge?.state.status ?? 'closed',
	proposalsDue: challenge?.content.proposalsDue
});
const solutionFacts = (id: string, solution: Solution | undefined): ProposalSurroundings['solution'] => ({
	id,
	reference: solution?.reference ?? '',
	title: solution?.content.title,
	status: solution?.state.status ?? 'archived'
});

/** What the views show around each proposal, read in four round trips however many there are. */
async function readSurroundings(
	ctx: Pick<Ctx, 'storage'>,
	proposals: readonly Proposal[]
): Promise<(proposal: Proposal) => ProposalSurroundings> {
	const [challenges, solutions, organisations] = await Promise.all([
		byId(
			ctx,
			challengesSpec,
			proposals.map((p) => p.challengeId)
		),
		byId(
			ctx,
			solutionsSpec,
			proposals.map((p) => p.solutionId)
		),
		byId(
			ctx,
			organisationsSpec,
			proposals.flatMap((p) => [p.supplierId, p.bureauId])
		)
	]);
	const named = (id: string) => ({ id, name: organisations.get(id)?.name ?? {} });
	return (proposal) => ({
		challenge: challengeFacts(proposal.challengeId, challenges.get(proposal.challengeId)),
		solution: solutionFacts(proposal.solutionId, solutions.get(proposal.solutionId)),
		supplier: named(proposal.supplierId),
		bureau: named(proposal.bureauId)
	});
}

/** The caller has asked `view` for each. */
export async function proposalViews(ctx: Ctx, proposals: readonly Proposal[]): Promise<ProposalView[]> {
	const around = await readSurroundings(ctx, proposals);
	return proposals.map((proposal) => toProposalView(proposal, around(proposal), ctx.actor, ctx.now()));
}

/** The caller has asked `view` for each. */
export async function proposalRows(ctx: Ctx, proposals: readonly Proposal[]): Promise<ProposalRow[]> {
	const around = await readSurroundings(ctx, proposals);
	return proposals.map((proposal) => toProposalRow(proposal, around(proposal), ctx.actor, ctx.now()));
}

/** The caller has asked `view`. */
export async function proposalView(ctx: Ctx, proposal: Proposal): Promise<ProposalView> {
	const around = await readSurroundings(ctx, [proposal]);
	return toProposalView(proposal, around(proposal), ctx.actor, ctx.now());
}

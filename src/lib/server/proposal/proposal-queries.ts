import { z } from 'zod';
import {
	canProposal,
	mayListOwnProposals,
	mayListProposalsOn,
	mayListReceivedBy
} from '../../domain/proposal/policy.ts';
import { PROPOSAL_STATUSES } from '../../domain/proposal/proposal.ts';
import type { ProposalRow, ProposalView } from '../../domain/proposal/views.ts';
import { organisationsOf } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { challenges } from '../challenge/challenge-store.ts';
import { pageInput, pageOf } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { where, type Filter, type Page } from '../storage/port.ts';
import { proposalFor, proposals } from './proposal-store.ts';
import { proposalRows, proposalView, proposalViews } from './proposal-views.ts';

export const proposalIdInput = z.object({ id: idSchema });

/** For its supplier, and once sent for the lab and the challenge's bureau. */
export async function getProposal(ctx: Ctx, input: z.infer<typeof proposalIdInput>): Promise<ProposalView> {
	return proposalView(ctx, await proposalFor(ctx, input.id, 'view'));
}

export const listProposalsInput = z.object({
	statuses: z.array(z.enum(PROPOSAL_STATUSES)).max(PROPOSAL_STATUSES.length).optional(),
	challengeId: idSchema.optional(),
	solutionId: idSchema.optional(),
	...pageInput
});
type ListInput = z.infer<typeof listProposalsInput>;

async function rows(ctx: Ctx, scope: Filter[], sort: string, input: ListInput): Promise<Page<ProposalRow>> {
	const filters = [...scope];
	if (input.statuses) filters.push(where.in('status', input.statuses));
	if (input.challengeId) filters.push(where.eq('challengeId', input.challengeId));
	if (input.solutionId) filters.push(where.eq('solutionId', input.solutionId));
	const page = await proposals(ctx).list({
		...(filters.length > 0 ? { filter: where.and(...filters) } : {}),
		sort,
		...pageOf(input)
	});
	const seen = page.items.filter((proposal) => canProposal(ctx.actor, 'view', proposal));
	const items = await proposalRows(ctx, seen);
	return page.nextCursor ? { items, nextCursor: page.nextCursor } : { items };
}

/** The proposals of the suppliers that the actor belongs to, last changed first. */
export async function listMyProposals(ctx: Ctx, input: ListInput): Promise<Page<ProposalRow>> {
	if (!mayListOwnProposals(ctx.actor)) throw new AppError('forbidden');
	const mine = organisationsOf(ctx.actor, 'supplier');
	return rows(ctx, [where.in('supplierId', mine)], 'updated', input);
}

/** What was sent to the actor's bureaux, or to any of them for the lab; longest unchanged first. */
export async function listReceivedProposals(ctx: Ctx, input: ListInput): Promise<Page<ProposalRow>> {
	const sent = where.ne('status', 'draft');
	const bureaux = mayListReceivedBy(ctx.actor);
	if (bureaux === 'all') return rows(ctx, [sent], 'oldest', input);
	if (bureaux.length === 0) throw new AppError('forbidden');
	return rows(ctx, [sent, where.in('bureauId', bureaux)], 'oldest', input);
}

export const onChallengeInput = z.object({
	challengeId: idSchema,
	...pageInput
});

/** The proposals sent to one challenge, whole, to lay side by side; in the order in which they were begun. */
export async function listProposalsOnChallenge(
	ctx: Ctx,
	input: z.infer<typeof onChallengeInput>
): Promise<Page<ProposalView>> {
	const challenge = await challenges(ctx).get(input.challengeId);
	if (!mayListProposalsOn(ctx.actor, challenge.organisationId)) throw new AppError('not-found');
	const page = await proposals(ctx).list({
		filter: where.and(where.eq('challengeId', challenge.id), where.ne('status', 'draft')),
		...pageOf(input)
	});
	const seen = page.items.filter((proposal) => canProposal(ctx.actor, 'view', proposal));
	const items = await proposalViews(ctx, seen);
	return page.nextCursor ? { items, nextCursor: page.nextCursor } : { items };
}

import { z } from 'zod';
import { canChallenge } from '../../domain/challenge/policy.ts';
import { canProposal } from '../../domain/proposal/policy.ts';
import { settleProposalDraft } from '../../domain/proposal/proposal-draft.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { submissionRefusal } from '../../domain/proposal/submission-window.ts';
import type { ProposalView } from '../../domain/proposal/views.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { hongKongDay } from '../../domain/shared/hong-kong-day.ts';
import { challenges } from '../challenge/challenge-store.ts';
import { eventOf, type Ctx } from '../services.ts';
import { solutionFor } from '../solution/solution-store.ts';
import { where } from '../storage/port.ts';
import { proposals } from './proposal-store.ts';
import { proposalView } from './proposal-views.ts';

export const createProposalInput = z.object({
	challengeId: idSchema,
	solutionId: idSchema,
	/** As typed so far: `settleProposalDraft` makes it into content. */
	content: z.record(z.string(), z.unknown()).default({})
});
type Input = z.infer<typeof createProposalInput>;

/** The next human reference of the year, e.g. P-2026-0007; numbers are never used twice. */
async function nextProposalReference(ctx: Pick<Ctx, 'storage' | 'now'>): Promise<string> {
	const year = hongKongDay(ctx.now()).slice(0, 4);
	const number = await ctx.storage.meta.increment(`proposal-reference-${year}`);
	return `P-${year}-${String(number).padStart(4, '0')}`;
}

/**
 * Starts a draft: one of the supplier's own solutions for one open challenge.
 * @throws AppError `forbidden` with reason `challenge-not-open`, `proposals-closed` or `solution-archived`;
 * `conflict` with reason `proposal-exists` and `detail.proposalId`: one solution answers a challenge once
 */
export async function createProposal(ctx: Ctx, input: Input): Promise<ProposalView> {
	const challenge = await challenges(ctx).get(input.challengeId);
	if (!canChallenge(ctx.actor, 'view-public', challenge)) throw new AppError('not-found');
	const solution = await solutionFor(ctx, input.solutionId, 'edit');
	const parties = { supplierId: solution.organisationId, bureauId: challenge.organisationId };
	if (!canProposal(ctx.actor, 'create', parties)) throw new AppError('forbidden');
	if (solution.state.status === 'archived') throw new AppError('forbidden', { reason: 'solution-archived' });
	const facts = { status: challenge.state.status, proposalsDue: challenge.content.proposalsDue };
	const refusal = submissionRefusal(facts, ctx.now());
	if (refusal) throw new AppError('forbidden', { reason: refusal });
	return insertProposal(ctx, input, parties);
}

async function insertProposal(
	ctx: Ctx,
	input: Input,
	parties: Pick<Proposal, 'supplierId' | 'bureauId'>
): Promise<ProposalView> {
	const { challengeId, solutionId } = input;
	await refuseSecond(ctx, challengeId, solutionId);
	const now = ctx.now();
	const proposal: Omit<Proposal, 'version'> = {
		id: ctx.newId(),
		createdAt: now,
		updatedAt: now,
		reference: await nextProposalReference(ctx),
		challengeId,
		solutionId,
		...parties,
		createdBy: actorId(ctx.actor),
		content: settleProposalDraft(input.content, undefined, (text) => ctx.text.complete(text)),
		state: { status: 'draft' },
		history: []
	};
	const data = { challengeId, solutionId, ...parties, reference: proposal.reference, status: 'draft' };
	const aggregate = { kind: 'proposal', id: proposal.id, version: 1 };
	try {
		const event = eventOf(ctx, proposal.createdBy, 'proposal.created', aggregate, data);
		return await proposalView(ctx, await proposals(ctx).insert(proposal, [event]));
	} catch (thrown) {
		// The index has the last word: somebody of the same supplier may have been quicker.
		if (thrown instanceof AppError && thrown.reason === 'duplicate')
			await refuseSecond(ctx, challengeId, solutionId);
		throw thrown;
	}
}

async function refuseSecond(ctx: Ctx, challengeId: string, solutionId: string): Promise<void> {
	const page = await proposals(ctx).list({
		filter: where.and(where.eq('challengeId', challengeId), where.eq('solutionId', solutionId)),
		limit: 1
	});
	const [existing] = page.items;
	if (existing)
		throw new AppError('conflict', { reason: 'proposal-exists', detail: { proposalId: existing.id } });
}

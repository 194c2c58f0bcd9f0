import { z } from 'zod';
import { canProposal, type ProposalAction } from '../../domain/proposal/policy.ts';
import { DECLINE_REASONS, type Proposal } from '../../domain/proposal/proposal.ts';
import { submissionRefusal } from '../../domain/proposal/submission-window.ts';
import { isOpenProposal } from '../../domain/proposal/transitions.ts';
import type { ProposalView } from '../../domain/proposal/views.ts';
import { idSchema, type DomainEvent, type Occasion } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { EventName } from '../../domain/shared/event-types.ts';
import { prose } from '../../domain/shared/prose.ts';
import { addOpenProposal, removeOpenProposal } from '../challenge/challenge-proposals.ts';
import { challenges } from '../challenge/challenge-store.ts';
import type { Ctx } from '../services.ts';
import { occasionOf, replaceSeen, stepEvent, versionConflict } from '../steps.ts';
import { proposalsSpec } from './proposal-collection.ts';
import { proposalView } from './proposal-views.ts';

/** Reading and writing that every use case of this feature shares. */

export const proposals = (ctx: Pick<Ctx, 'storage'>) => ctx.storage.collection(proposalsSpec);

/** An outcome that is not the wished one. */
export const refusalInput = z.object({
	id: idSchema,
	version: z.number().int(),
	reasonCode: z.enum(DECLINE_REASONS, 'reason-code-required'),
	reason: prose(2000).min(1, 'reason-required')
});
export type RefusalInput = z.infer<typeof refusalInput>;

/**
 * The proposal, once the policy has let the actor do `action` on it.
 * @throws AppError `not-found` when the actor may not know that it exists, else `forbidden`
 */
export async function proposalFor(ctx: Ctx, id: string, action: ProposalAction): Promise<Proposal> {
	const proposal = await proposals(ctx).get(id);
	if (!canProposal(ctx.actor, 'view', proposal)) throw new AppError('not-found');
	if (!canProposal(ctx.actor, action, proposal)) throw new AppError('forbidden');
	return proposal;
}

/** @throws AppError `conflict` with reason `version` and the version that is stored, for the page to show */
export async function assertProposalVersion(ctx: Ctx, current: Proposal, seen: number): Promise<void> {
	if (current.version === seen) return;
	throw versionConflict(await proposalView(ctx, current));
}

/** What subscribers need to know of a proposal without reading it: both organisations, the challenge, the outcome. */
export function proposalEvent(
	ctx: Ctx,
	type: EventName<'proposal'>,
	before: Proposal,
	after: Proposal,
	data: Record<string, unknown> = {}
): DomainEvent {
	const { state } = after;
	const facts = {
		challengeId: after.challengeId,
		solutionId: after.solutionId,
		supplierId: after.supplierId,
		bureauId: after.bureauId,
		reference: after.reference,
		status: state.status,
		...('reasonCode' in state ? { reasonCode: state.reasonCode } : {})
	};
	return stepEvent(ctx, 'proposal', `proposal.${type}`, before, after, facts, data);
}

/**
 * Writes over the version that was read.
 * @throws AppError `conflict` with the stored version when somebody wrote in between
 */
export async function writeProposal(
	ctx: Ctx,
	before: Proposal,
	after: Proposal,
	events: readonly DomainEvent[]
): Promise<Proposal> {
	return replaceSeen(proposals(ctx), before, after, events, (current) => proposalView(ctx, current));
}

/**
 * Makes the challenge's list of open proposals agree with one proposal, whatever else happens to both meanwhile:
 * whoever wrote last looks again after the list was changed, so no order of two such calls leaves them apart.
 * @throws AppError `illegal-transition` when an open proposal's challenge takes no proposals any more
 */
export async function syncOpenProposal(ctx: Ctx, challengeId: string, proposalId: string): Promise<void> {
	const isOpen = async () => {
		const proposal = await proposals(ctx).find(proposalId);
		return proposal !== undefined && isOpenProposal(proposal.state.status);
	};
	if (!(await isOpen())) {
		await removeOpenProposal(ctx, challengeId, proposalId);
		if (!(await isOpen())) return;
	}
	// One that stands there already may stay, whatever the challenge's state: its outcome is still to come.
	const { openProposals } = await challenges(ctx).get(challengeId);
	if (!openProposals.includes(proposalId)) await addOpenProposal(ctx, challengeId, proposalId);
}

/**
 * The deadline for suppliers does not bind the lab and the bureau, so only the challenge's state counts here.
 * @throws AppError `forbidden` with reason `challenge-not-open` once it is in trial or closed
 */
export async function requireOpenChallenge(ctx: Ctx, challengeId: string): Promise<void> {
	const { state } = await challenges(ctx).get(challengeId);
	const refusal = submissionRefusal({ status: state.status }, ctx.now());
	if (refusal) throw new AppError('forbidden', { reason: refusal });
}

/** An outcome: policy, version seen, transition, write with its event, then off the challenge's list. */
export async function concludeProposal(
	ctx: Ctx,
	input: { id: string; version: number; reason?: string | undefined },
	action: ProposalAction,
	eventType: EventName<'proposal'>,
	transition: (proposal: Proposal, occasion: Occasion) => Proposal
): Promise<ProposalView> {
	const before = await proposalFor(ctx, input.id, action);
	await assertProposalVersion(ctx, before, input.version);
	const after = transition(before, occasionOf(ctx, input.reason || undefined));
	const saved = await writeProposal(ctx, before, after, [proposalEvent(ctx, eventType, before, after)]);
	await syncOpenProposal(ctx, saved.challengeId, saved.id);
	return proposalView(ctx, saved);
}

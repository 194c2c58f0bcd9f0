import type { Proposal } from '../../domain/proposal/proposal.ts';
import {
	declineProposal,
	isOpenProposal,
	notSelectProposal,
	OPEN_PROPOSAL_STATUSES
} from '../../domain/proposal/transitions.ts';
import { removeOpenProposal } from '../challenge/challenge-proposals.ts';
import { challenges } from '../challenge/challenge-store.ts';
import type { Ctx, Services } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { where } from '../storage/port.ts';
import { proposalEvent, proposals, syncOpenProposal } from './proposal-store.ts';

/** A submission in progress stands on the challenge's list before the proposal is written: it gets this long. */
const GRACE_MS = 10 * 60 * 1000;

export interface Reconciled {
	/** Taken off a challenge's list: they had their outcome, or were never sent. */
	removed: number;
	/** Put on the list again. */
	added: number;
	/** Sent to a challenge that had closed meanwhile, and told so. */
	concluded: number;
}

/** Finishes steps between a proposal and its challenge that a crash left half done. Safe to run at any time. */
export async function reconcileProposals(services: Services): Promise<Reconciled> {
	const actor = { kind: 'system', name: 'reconcile-proposals' } as const;
	const ctx: Ctx = { ...services, actor, locale: 'en', requestId: 'reconcile-proposals' };
	const removed = await removeSettled(ctx);
	const { added, concluded } = await addMissing(ctx);
	return { removed, added, concluded };
}

async function removeSettled(ctx: Ctx): Promise<number> {
	const before = new Date(Date.parse(ctx.now()) - GRACE_MS).toISOString();
	const listed = where.and(where.exists('openProposals'), where.lt('updatedAt', before));
	let removed = 0;
	for await (const challenge of challenges(ctx).scan({ filter: listed })) {
		const found = await proposals(ctx).getMany(challenge.openProposals);
		const open = new Set(found.filter((p) => isOpenProposal(p.state.status)).map((p) => p.id));
		for (const id of challenge.openProposals.filter((id) => !open.has(id))) {
			await removeOpenProposal(ctx, challenge.id, id);
			removed++;
		}
	}
	return removed;
}

async function addMissing(ctx: Ctx): Promise<{ added: number; concluded: number }> {
	let added = 0;
	let concluded = 0;
	const open = where.in('status', OPEN_PROPOSAL_STATUSES);
	for await (const proposal of proposals(ctx).scan({ filter: open })) {
		const challenge = await challenges(ctx).find(proposal.challengeId);
		if (!challenge || challenge.openProposals.includes(proposal.id)) continue;
		if (challenge.state.status === 'closed') {
			await conclude(ctx, proposal, challenge.state.reason);
			concluded++;
		} else if (challenge.state.status === 'published' || challenge.state.status === 'matching') {
			await syncOpenProposal(ctx, challenge.id, proposal.id);
			added++;
		}
	}
	return { added, concluded };
}

/** The supplier learns why the challenge closed: nothing ends without a reason. */
async function conclude(ctx: Ctx, proposal: Proposal, reason: string): Promise<void> {
	const shortlisted = proposal.state.status === 'shortlisted';
	const end = shortlisted ? notSelectProposal : declineProposal;
	const after = end(proposal, occasionOf(ctx), { reasonCode: 'challenge-closed', reason });
	await proposals(ctx).replace(after, proposal.version, [
		proposalEvent(ctx, shortlisted ? 'not-selected' : 'declined', proposal, after)
	]);
}

import { requireSubmissionOpen } from '../../domain/proposal/submission-window.ts';
import { submitProposal } from '../../domain/proposal/transitions.ts';
import type { ProposalView } from '../../domain/proposal/views.ts';
import { addOpenProposal } from '../challenge/challenge-proposals.ts';
import { challenges } from '../challenge/challenge-store.ts';
import type { Ctx } from '../services.ts';
import { solutions } from '../solution/solution-store.ts';
import { occasionOf, stepInput, type StepInput } from '../steps.ts';
import {
	assertProposalVersion,
	proposalEvent,
	proposalFor,
	syncOpenProposal,
	writeProposal
} from './proposal-store.ts';
import { proposalView } from './proposal-views.ts';

export const sendProposalInput = stepInput;

/**
 * Sends a proposal to the lab and the bureau. It stands on the challenge's list first, so the challenge cannot close
 * in between; if the process dies after that, `reconcileProposals` takes it off again.
 * @throws AppError `invalid` with reason `not-ready`; `forbidden` with reason `challenge-not-open`,
 * `proposals-closed` or `solution-not-listed`; `conflict` with the stored version when it moved on
 */
export async function sendProposal(ctx: Ctx, input: StepInput): Promise<ProposalView> {
	const before = await proposalFor(ctx, input.id, 'submit');
	await assertProposalVersion(ctx, before, input.version);
	const [challenge, solution] = await Promise.all([
		challenges(ctx).get(before.challengeId),
		solutions(ctx).get(before.solutionId)
	]);
	const after = submitProposal(before, occasionOf(ctx));
	const facts = { status: challenge.state.status, proposalsDue: challenge.content.proposalsDue };
	requireSubmissionOpen(facts, solution.state.status, ctx.now());
	await addOpenProposal(ctx, before.challengeId, before.id);
	const saved = await writeProposal(ctx, before, after, [
		proposalEvent(ctx, 'submitted', before, after, {
			challengeReference: challenge.reference,
			challengeTitle: challenge.content.title ?? {}
		})
	]);
	await syncOpenProposal(ctx, saved.challengeId, saved.id);
	return proposalView(ctx, saved);
}

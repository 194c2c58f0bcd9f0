import type { Occasion } from '../shared/aggregate.ts';
import { AppError } from '../shared/error.ts';
import type { DeclineReason, Proposal, ProposalState, ProposalStatus } from './proposal.ts';
import { proposalReadiness } from './readiness.ts';

/** Every step of the lifecycle: from which states, to which. The one place that knows. */
export const PROPOSAL_STEPS = {
	submit: { from: ['draft', 'withdrawn'], to: 'submitted' },
	withdraw: { from: ['submitted'], to: 'withdrawn' },
	shortlist: { from: ['submitted'], to: 'shortlisted' },
	decline: { from: ['submitted'], to: 'declined' },
	select: { from: ['shortlisted'], to: 'selected' },
	'not-select': { from: ['shortlisted'], to: 'not-selected' }
} as const satisfies Record<string, { from: readonly ProposalStatus[]; to: ProposalStatus }>;
export type ProposalStep = keyof typeof PROPOSAL_STEPS;

/** The supplier may write in these; what others are judging stays as it was sent. */
const EDITABLE_PROPOSAL_STATUSES = ['draft', 'withdrawn'] as const satisfies readonly ProposalStatus[];
/** A challenge cannot close while it has a proposal in one of these: they still wait for an outcome. */
export const OPEN_PROPOSAL_STATUSES = [
	'submitted',
	'shortlisted'
] as const satisfies readonly ProposalStatus[];

export const isEditableProposal = (status: ProposalStatus): boolean =>
	(EDITABLE_PROPOSAL_STATUSES as readonly ProposalStatus[]).includes(status);
export const isOpenProposal = (status: ProposalStatus): boolean =>
	(OPEN_PROPOSAL_STATUSES as readonly ProposalStatus[]).includes(status);

/** Whether the lifecycle allows the step now, whoever asks. */
export function proposalStepAllowed(status: ProposalStatus, step: ProposalStep): boolean {
	return (PROPOSAL_STEPS[step].from as readonly ProposalStatus[]).includes(status);
}

/** An outcome that is not the wished one: a code for the record and a sentence for the supplier. */
export interface Refusal {
	reasonCode: DeclineReason;
	reason: string;
}

function move(proposal: Proposal, step: ProposalStep, occasion: Occasion, state: ProposalState): Proposal {
	const from = proposal.state.status;
	if (!proposalStepAllowed(from, step)) throw new AppError('illegal-transition', { detail: { from, step } });
	return {
		...proposal,
		state,
		updatedAt: occasion.now,
		history: [
			...proposal.history,
			{ from, to: state.status, at: occasion.now, by: occasion.by, reason: occasion.reason }
		]
	};
}

/** The sentence, trimmed. @throws AppError `invalid` with `reason-required` */
function requireReason(reason: string | undefined): string {
	const trimmed = reason?.trim();
	if (!trimmed) throw new AppError('invalid', { fields: { reason: 'reason-required' } });
	return trimmed;
}

const submittedAt = (proposal: Proposal, fallback: string): string =>
	'submittedAt' in proposal.state ? proposal.state.submittedAt : fallback;

/**
 * Sends it, or sends it again after a withdrawal. Whether the challenge still takes proposals is for
 * `requireSubmissionOpen` (submission-window.ts).
 * @throws AppError `invalid` naming each field that is still missing
 */
export function submitProposal(proposal: Proposal, occasion: Occasion): Proposal {
	const moved = move(proposal, 'submit', occasion, { status: 'submitted', submittedAt: occasion.now });
	const { missing } = proposalReadiness(proposal.content);
	if (missing.length > 0)
		throw new AppError('invalid', {
			reason: 'not-ready',
			fields: Object.fromEntries(missing.map((field) => [`content.${field}`, 'needed-to-submit']))
		});
	return moved;
}

/** The supplier takes it back; until the deadline it can be sent again. */
export function withdrawProposal(proposal: Proposal, occasion: Occasion): Proposal {
	return move(proposal, 'withdraw', occasion, {
		status: 'withdrawn',
		reason: requireReason(occasion.reason)
	});
}

/** On to the bureau, which selects one of the shortlist. */
export function shortlistProposal(proposal: Proposal, occasion: Occasion): Proposal {
	return move(proposal, 'shortlist', occasion, {
		status: 'shortlisted',
		submittedAt: submittedAt(proposal, occasion.now)
	});
}

/** Not on to the shortlist, with a reason that the supplier reads. */
export function declineProposal(proposal: Proposal, occasion: Occasion, refusal: Refusal): Proposal {
	const reason = requireReason(refusal.reason);
	return move(
		proposal,
		'decline',
		{ ...occasion, reason },
		{
			status: 'declined',
			reasonCode: refusal.reasonCode,
			reason
		}
	);
}

/** The bureau's choice: a trial can be made of it. */
export function selectProposal(proposal: Proposal, occasion: Occasion): Proposal {
	return move(proposal, 'select', occasion, {
		status: 'selected',
		submittedAt: submittedAt(proposal, occasion.now),
		selectedFor: proposal.challengeId
	});
}

/** From the shortlist, not chosen, with a reason that the supplier reads. */
export function notSelectProposal(proposal: Proposal, occasion: Occasion, refusal: Refusal): Proposal {
	const reason = requireReason(refusal.reason);
	return move(
		proposal,
		'not-select',
		{ ...occasion, reason },
		{
			status: 'not-selected',
			reasonCode: refusal.reasonCode,
			reason
		}
	);
}

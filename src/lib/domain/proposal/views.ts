import type { NextStep, TransitionRecord } from '../shared/aggregate.ts';
import type { Actor } from '../shared/actor.ts';
import type { LangText } from '../shared/lang-text.ts';
import { proposalNextSteps } from './next-step.ts';
import type { DeclineReason, Proposal, ProposalContent, ProposalStatus } from './proposal.ts';
import { availableProposalActions, canProposal, type ProposalAction } from './policy.ts';
import { proposalReadiness, type ProposalReadiness } from './readiness.ts';
import { isEditableProposal } from './transitions.ts';
import { submissionRefusal } from './submission-window.ts';
import type { ChallengeStatus } from '../challenge/challenge.ts';
import type { SolutionStatus } from '../solution/solution.ts';

/** What a proposal's view shows of the things around it; each part is already something its reader may see. */
export interface ProposalSurroundings {
	challenge: {
		id: string;
		reference: string;
		title?: LangText | undefined;
		status: ChallengeStatus;
		proposalsDue?: string | undefined;
	};
	solution: { id: string; reference: string; title?: LangText | undefined; status: SolutionStatus };
	supplier: { id: string; name: LangText };
	bureau: { id: string; name: LangText };
}

/** A proposal as its supplier, the lab and the challenge's bureau see it. */
export interface ProposalView extends ProposalSurroundings {
	id: string;
	version: number;
	reference: string;
	/** Empty for everybody but its supplier while the supplier may write in it. */
	content: ProposalContent;
	status: ProposalStatus;
	submittedAt?: string | undefined;
	/** Of a withdrawal or of an outcome that is not the wished one. */
	reason?: string | undefined;
	reasonCode?: DeclineReason | undefined;
	createdAt: string;
	updatedAt: string;
	/** For the supplier from the beginning, for others from the first submission on. */
	history: TransitionRecord[];
	readiness: ProposalReadiness;
	nextSteps: NextStep[];
	/** What this reader can do with it now. */
	actions: ProposalAction[];
	/** Why it cannot be sent now (a message key under `errors.`); absent when it can. */
	submissionRefusal?: string | undefined;
}

/** One row of a list: the view without the long texts. */
export type ProposalRow = Omit<ProposalView, 'content' | 'history' | 'readiness'> & {
	price?: number | undefined;
	weeks?: number | undefined;
};

function base(proposal: Proposal, around: ProposalSurroundings, actor: Actor, now: string) {
	const { state } = proposal;
	const facts = { status: around.challenge.status, proposalsDue: around.challenge.proposalsDue };
	return {
		...around,
		id: proposal.id,
		version: proposal.version,
		reference: proposal.reference,
		status: state.status,
		submittedAt:
			'submittedAt' in state ? state.submittedAt : proposal.history.findLast((h) => h.to === 'submitted')?.at,
		reason: 'reason' in state ? state.reason : undefined,
		reasonCode: 'reasonCode' in state ? state.reasonCode : undefined,
		createdAt: proposal.createdAt,
		updatedAt: proposal.updatedAt,
		nextSteps: proposalNextSteps(proposal, facts.proposalsDue, facts.status),
		actions: availableProposalActions(actor, proposal),
		submissionRefusal:
			submissionRefusal(facts, now) ??
			(around.solution.status === 'listed' ? undefined : 'solution-not-listed')
	};
}

/** While its supplier may write in it, what it holds has not been sent: a withdrawn one shows others no content. */
const readableContent = (proposal: Proposal, actor: Actor): ProposalContent =>
	isEditableProposal(proposal.state.status) && !canProposal(actor, 'edit', proposal) ? {} : proposal.content;

export function toProposalView(
	proposal: Proposal,
	around: ProposalSurroundings,
	actor: Actor,
	now: string
): ProposalView {
	const content = readableContent(proposal, actor);
	return {
		...base(proposal, around, actor, now),
		content,
		history: proposal.history,
		readiness: proposalReadiness(content)
	};
}

export function toProposalRow(
	proposal: Proposal,
	around: ProposalSurroundings,
	actor: Actor,
	now: string
): ProposalRow {
	const { price, weeks } = readableContent(proposal, actor);
	return { ...base(proposal, around, actor, now), price, weeks };
}

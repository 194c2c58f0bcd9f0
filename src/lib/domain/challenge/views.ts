import type { NextStep, TransitionRecord } from '../shared/aggregate.ts';
import type { LangText } from '../shared/lang-text.ts';
import type { Weights } from '../matching/weights.ts';
import type { FieldErrors } from '../shared/error.ts';
import type { Actor } from '../shared/actor.ts';
import type { Challenge, ChallengeContent, ChallengeState, ChallengeStatus } from './challenge.ts';
import type { FieldChange } from './diff.ts';
import { nextStep } from './next-step.ts';
import { availableActions, isPublic, questionsOpen, takesProposals, type ChallengeAction } from './policy.ts';
import { readiness } from './readiness.ts';
import { enteredAt } from '../shared/service-standards.ts';

/** What everybody may read of a published challenge: no contact person, no names, no proposals. */
export interface PublicChallengeView {
	id: string;
	reference: string;
	organisationId: string;
	status: ChallengeStatus;
	closing?: string;
	closingReason?: string;
	publishedAt: string;
	updatedAt: string;
	content: Omit<ChallengeContent, 'contact'>;
	weights: Weights;
	questionsDue?: string;
	questionsOpen: boolean;
	takesProposals: boolean;
	addenda: { at: string; note: string; changes: FieldChange[] }[];
	nextSteps: NextStep[];
}

/** What the challenge's bureau and, from submission, the coordinators read. */
export interface ChallengeView {
	id: string;
	version: number;
	reference: string;
	externalKey?: string;
	organisationId: string;
	createdAt: string;
	updatedAt: string;
	createdBy: string;
	content: ChallengeContent;
	state: ChallengeState;
	isPublic: boolean;
	weights: Weights;
	questionsDue?: string;
	questionsOpen: boolean;
	takesProposals: boolean;
	openProposalCount: number;
	addenda: { at: string; by: string; note: string; changes: FieldChange[] }[];
	history: TransitionRecord[];
	/** Message key per field that submission still needs. */
	missing: FieldErrors;
	actions: ChallengeAction[];
	nextSteps: NextStep[];
}

/** One line of a list. */
export interface ChallengeSummary {
	id: string;
	version: number;
	reference: string;
	organisationId: string;
	title: LangText;
	status: ChallengeStatus;
	closing?: string;
	proposalsDue?: string;
	/** When it came to its status. */
	since: string;
	updatedAt: string;
	openProposalCount: number;
	missingCount: number;
	nextSteps: NextStep[];
	actions: ChallengeAction[];
}

function withoutContact(content: ChallengeContent): Omit<ChallengeContent, 'contact'> {
	const { contact, ...open } = content;
	void contact;
	return open;
}

const closingOf = (state: ChallengeState) =>
	state.status === 'closed' ? { closing: state.closing, closingReason: state.reason } : {};

/** Steps inside a bureau or the lab are theirs; the public sees those that concern suppliers and dates. */
const PUBLIC_STEPS = new Set([
	'challenge.start-matching',
	'challenge.shortlist',
	'challenge.propose',
	'challenge.run-trial'
]);

/** The caller has asked `view-public`. */
export function toPublicChallengeView(challenge: Challenge, now: string): PublicChallengeView {
	return {
		id: challenge.id,
		reference: challenge.reference,
		organisationId: challenge.organisationId,
		status: challenge.state.status,
		...closingOf(challenge.state),
		publishedAt: ('publishedAt' in challenge.state && challenge.state.publishedAt) || challenge.createdAt,
		updatedAt: challenge.updatedAt,
		content: withoutContact(challenge.content),
		weights: challenge.weights,
		...(challenge.questionsDue ? { questionsDue: challenge.questionsDue } : {}),
		questionsOpen: questionsOpen(challenge, now),
		takesProposals: takesProposals(challenge, now),
		addenda: challenge.addenda.map(({ at, note, changes }) => ({
			at,
			note,
			changes: changes.filter((change) => change.field !== 'contact')
		})),
		nextSteps: nextStep(challenge, now).filter((step) => PUBLIC_STEPS.has(step.key))
	};
}

/** The caller has asked `view`. */
export function toChallengeView(
	challenge: Challenge,
	actor: Actor,
	now: string,
	owedOnProposals: readonly NextStep[] = []
): ChallengeView {
	return {
		id: challenge.id,
		version: challenge.version,
		reference: challenge.reference,
		...(challenge.externalKey ? { externalKey: challenge.externalKey } : {}),
		organisationId: challenge.organisationId,
		createdAt: challenge.createdAt,
		updatedAt: challenge.updatedAt,
		createdBy: challenge.createdBy,
		content: challenge.content,
		state: challenge.state,
		isPublic: isPublic(challenge),
		weights: challenge.weights,
		...(challenge.questionsDue ? { questionsDue: challenge.questionsDue } : {}),
		questionsOpen: questionsOpen(challenge, now),
		takesProposals: takesProposals(challenge, now),
		openProposalCount: challenge.openProposals.length,
		addenda: challenge.addenda,
		history: challenge.history,
		missing: readiness(challenge, now),
		actions: availableActions(actor, challenge, now),
		nextSteps: nextStep(challenge, now, owedOnProposals)
	};
}

/** The caller has asked `view`. */
export function toChallengeSummary(
	challenge: Challenge,
	actor: Actor,
	now: string,
	owedOnProposals: readonly NextStep[] = []
): ChallengeSummary {
	const { state, content } = challenge;
	return {
		id: challenge.id,
		version: challenge.version,
		reference: challenge.reference,
		organisationId: challenge.organisationId,
		title: content.title ?? {},
		status: state.status,
		...(state.status === 'closed' ? { closing: state.closing } : {}),
		...(content.proposalsDue ? { proposalsDue: content.proposalsDue } : {}),
		since: enteredAt(challenge, state.status),
		updatedAt: challenge.updatedAt,
		openProposalCount: challenge.openProposals.length,
		missingCount: Object.keys(readiness(challenge, now)).length,
		nextSteps: nextStep(challenge, now, owedOnProposals),
		actions: availableActions(actor, challenge, now)
	};
}

import {
	hasRole,
	isAdministrator,
	isCoordinator,
	isSystem,
	organisationsOf,
	type Actor
} from '../shared/actor.ts';
import { isDayOver } from '../shared/hong-kong-day.ts';
import type { Challenge } from './challenge.ts';
import { OPEN_FOR_PROPOSALS, STEPS, stepIsOpen, type ChallengeStep } from './transitions.ts';

/** What a policy needs to know of a challenge. */
export type ChallengeResource = Pick<Challenge, 'organisationId' | 'state'>;

export const CHALLENGE_ACTIONS = [
	'view-public',
	'view',
	'view-matches',
	'edit',
	'edit-weights',
	'request-approval',
	'approve',
	'send-back',
	'return',
	'publish',
	'start-matching',
	'add-addendum',
	'close',
	'ask',
	'answer'
] as const;
export type ChallengeAction = (typeof CHALLENGE_ACTIONS)[number];

/** Whether everybody may read it: it has been published, whatever happened after. */
export function isPublic(challenge: Pick<Challenge, 'state'>): boolean {
	return 'publishedAt' in challenge.state && challenge.state.publishedAt !== undefined;
}

const isOfficer = (actor: Actor, id: string) => hasRole(actor, ['bureau-officer', 'bureau-approver'], id);
const isApprover = (actor: Actor, id: string) => hasRole(actor, ['bureau-approver'], id);
const isSupplier = (actor: Actor) => hasRole(actor, ['supplier-member', 'supplier-owner']);

/** A bureau's drafts are its own until its approver has let them go to the lab. */
function labMayRead({ state }: ChallengeResource): boolean {
	if (isPublic({ state })) return true;
	return state.status === 'submitted' || state.status === 'returned';
}

/** Writing for a bureau: its officers and approvers. */
export function canCreateChallenge(actor: Actor, organisationId: string): boolean {
	return isSystem(actor) || isOfficer(actor, organisationId);
}

/** The bureaux that the actor writes for. */
export const bureauxOf = (actor: Actor): string[] =>
	organisationsOf(actor, 'bureau').filter((id) => canCreateChallenge(actor, id));

/** Whether the actor may list the challenges of their bureaux, or what bureaux have let go to the lab. */
export const canListChallenges = (actor: Actor, list: 'mine' | 'triage'): boolean =>
	list === 'mine' ? bureauxOf(actor).length > 0 : isCoordinator(actor);

/**
 * Who may do what with a challenge. When a step is possible is the lifecycle's matter (transitions.ts).
 * Four eyes: nobody approves what they asked approval for.
 */
export function canChallenge(actor: Actor, action: ChallengeAction, challenge: ChallengeResource): boolean {
	if (isSystem(actor)) return true;
	const bureau = challenge.organisationId;
	switch (action) {
		case 'view-public':
			return isPublic(challenge) || canChallenge(actor, 'view', challenge);
		case 'view':
			return (
				isOfficer(actor, bureau) || isAdministrator(actor) || (isCoordinator(actor) && labMayRead(challenge))
			);
		case 'view-matches':
			return isOfficer(actor, bureau) || isCoordinator(actor);
		case 'edit':
		case 'request-approval':
			return isOfficer(actor, bureau);
		case 'edit-weights':
			return isOfficer(actor, bureau)
				? challenge.state.status !== 'submitted'
				: isCoordinator(actor) && challenge.state.status === 'submitted';
		case 'approve':
			return isApprover(actor, bureau) && !isOwnRequest(actor, challenge);
		case 'send-back':
			return isApprover(actor, bureau);
		case 'return':
		case 'publish':
		case 'start-matching':
			return isCoordinator(actor);
		case 'add-addendum':
		case 'answer':
			return isOfficer(actor, bureau) || isCoordinator(actor);
		case 'close':
			return isOfficer(actor, bureau) || (isCoordinator(actor) && labMayRead(challenge));
		case 'ask':
			return isSupplier(actor) && isPublic(challenge);
	}
}

function isOwnRequest(actor: Actor, { state }: ChallengeResource): boolean {
	return (
		actor.kind === 'person' && state.status === 'awaiting-approval' && state.requestedBy === actor.personId
	);
}

/** Whether suppliers may still ask in public: while it takes proposals, until the day questions end. */
export function questionsOpen(
	challenge: Pick<Challenge, 'state' | 'questionsDue' | 'content'>,
	now: string
): boolean {
	return isOpenUntil(challenge, challenge.questionsDue ?? challenge.content.proposalsDue, now);
}

/** Whether a proposal can be sent now: published, not yet in trial, and the last day is not over. */
export function takesProposals(challenge: Pick<Challenge, 'state' | 'content'>, now: string): boolean {
	return isOpenUntil(challenge, challenge.content.proposalsDue, now);
}

const isOpenUntil = ({ state }: Pick<Challenge, 'state'>, until: string | undefined, now: string) =>
	(OPEN_FOR_PROPOSALS as readonly string[]).includes(state.status) &&
	(until === undefined || !isDayOver(until, now));

const isStep = (action: ChallengeAction): action is ChallengeAction & ChallengeStep => action in STEPS;

/** The actions to offer this person now: allowed by the policy and open in the lifecycle. */
export function availableActions(
	actor: Actor,
	challenge: ChallengeResource & Pick<Challenge, 'questionsDue' | 'content'>,
	now: string
): ChallengeAction[] {
	return CHALLENGE_ACTIONS.filter((action) => {
		if (!canChallenge(actor, action, challenge)) return false;
		if (action === 'ask') return questionsOpen(challenge, now);
		if (action === 'answer') return isPublic(challenge) && challenge.state.status !== 'closed';
		return !isStep(action) || stepIsOpen(action, challenge.state.status);
	});
}

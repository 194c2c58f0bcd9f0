import { canChallenge, isPublic, type ChallengeResource } from '../challenge/policy.ts';
import {
	hasRole,
	isAdministrator,
	isCoordinator,
	isMemberOf,
	isSystem,
	organisationsOf,
	type Actor
} from '../shared/actor.ts';

export const MATCH_ACTIONS = ['view-list', 'curate', 'invite', 'view-own'] as const;
export type MatchAction = (typeof MATCH_ACTIONS)[number];

/** What the policy needs to know: the need, and for `view-own` the supplier's organisation. */
export interface MatchResource {
	challenge: ChallengeResource;
	supplierId?: string;
}

/**
 * Who may do what with matches.
 *
 * - view-list, curate (pin, dismiss, undo): who may see the challenge's matches: its bureau's officers, coordinators;
 * - invite: coordinators, on a published challenge;
 * - view-own: a supplier's members for their own solution against a published challenge; never another supplier's.
 */
export function canMatch(actor: Actor, action: MatchAction, resource: MatchResource): boolean {
	if (isSystem(actor)) return true;
	const { challenge, supplierId } = resource;
	switch (action) {
		case 'view-list':
		case 'curate':
			return canChallenge(actor, 'view', challenge) && canChallenge(actor, 'view-matches', challenge);
		case 'invite':
			return isCoordinator(actor) && isPublic(challenge);
		case 'view-own':
			return (
				supplierId !== undefined &&
				isPublic(challenge) &&
				((isMemberOf(actor, supplierId) &&
					hasRole(actor, ['supplier-member', 'supplier-owner'], supplierId)) ||
					isCoordinator(actor))
			);
	}
}

/** Whether the actor may ask which challenges fit a solution: the supplier's own people, and the lab. */
export function canSeeFits(actor: Actor, solution: { organisationId: string }): boolean {
	return (
		isSystem(actor) ||
		isCoordinator(actor) ||
		hasRole(actor, ['supplier-member', 'supplier-owner'], solution.organisationId)
	);
}

/** Whether the actor may see how far the vectors are: the lab. */
export const canSeeVectors = (actor: Actor): boolean => isSystem(actor) || isCoordinator(actor);

/** Whether the actor may list invitations: those to the suppliers that they belong to. */
export const canListInvitations = (actor: Actor): boolean => organisationsOf(actor, 'supplier').length > 0;

/** What holds for every match list: the lab's people see it, administrators change it. */
export const canMatchingSettings = (actor: Actor, action: 'read' | 'save'): boolean =>
	action === 'read' ? isCoordinator(actor) : isAdministrator(actor);

import { hasRole, isAdministrator, isCoordinator, isMemberOf } from '../shared/actor.ts';
import type { Actor, OrganisationKind, Role } from '../shared/actor.ts';
import type { Organisation } from './organisation.ts';

export type OrganisationAction =
	| 'list'
	| 'create'
	| 'read'
	| 'read-private'
	| 'update'
	| 'verify'
	| 'people'
	| 'invite'
	| 'change-roles'
	| 'remove';

/** The roles that exist in each kind of organisation. */
export const ROLES_OF_KIND: Record<OrganisationKind, readonly Role[]> = {
	bureau: ['bureau-officer', 'bureau-approver'],
	supplier: ['supplier-member', 'supplier-owner'],
	lab: ['coordinator', 'administrator']
};

/** Who looks after the people of an organisation from inside it. */
const LEADERS: Record<OrganisationKind, readonly Role[]> = {
	bureau: ['bureau-approver'],
	supplier: ['supplier-owner'],
	lab: ['administrator']
};

/**
 * Whether the actor may do this with an organisation. Names are public; registration numbers and people are not.
 * The lab itself is looked after by administrators only.
 * @param organisation absent for `list` and `create`
 */
export function canOrganisation(
	actor: Actor,
	action: OrganisationAction,
	organisation?: Pick<Organisation, 'id' | 'kind'>
): boolean {
	if (action === 'read') return true;
	if (actor.kind !== 'person') return false;
	if (!organisation) return isCoordinator(actor);
	const { id, kind } = organisation;
	const fromOutside = kind === 'lab' ? isAdministrator(actor) : isCoordinator(actor);
	switch (action) {
		case 'list':
		case 'create':
			return fromOutside;
		case 'read-private':
		case 'people':
			return isMemberOf(actor, id) || fromOutside;
		case 'verify':
			return kind === 'supplier' && fromOutside;
		case 'update':
		case 'invite':
		case 'change-roles':
		case 'remove':
			return hasRole(actor, LEADERS[kind], id) || fromOutside;
	}
}

/**
 * Whether the actor may give a person these roles in an organisation. Nobody takes the leading role from
 * themselves, so an organisation that has a leader keeps one.
 */
export function canGiveRoles(
	actor: Actor,
	organisation: Pick<Organisation, 'id' | 'kind'>,
	change: { personId?: string; before: readonly Role[]; after: readonly Role[] }
): boolean {
	if (!canOrganisation(actor, 'change-roles', organisation)) return false;
	if (!change.after.every((role) => ROLES_OF_KIND[organisation.kind].includes(role))) return false;
	const self = actor.kind === 'person' && actor.personId === change.personId;
	return !(self && takesLead(organisation.kind, change));
}

/** Whether a change of roles takes the leading role of such an organisation from a person. */
export function takesLead(
	kind: OrganisationKind,
	{ before, after }: { before: readonly Role[]; after: readonly Role[] }
): boolean {
	const leading = (roles: readonly Role[]) => roles.some((role) => LEADERS[kind].includes(role));
	return leading(before) && !leading(after);
}

import { hasRole, isAdministrator, isCoordinator, organisationsOf, type Actor } from '../shared/actor.ts';
import type { Person } from './person.ts';

/** What can be done to a person's account. */
export type PersonAction =
	| 'list'
	| 'read'
	| 'read-trail'
	| 'update'
	| 'sessions'
	| 'deactivate'
	| 'reactivate'
	| 'make-link'
	| 'withdraw-link';

/**
 * Whether the actor may do this. A person owns their account; administrators look after everyone's.
 * Nobody deactivates themselves, so one administrator always stays.
 * @param person absent for `list` and the links that wait for an administrator
 */
export function canPerson(actor: Actor, action: PersonAction, person?: Pick<Person, 'id'>): boolean {
	if (actor.kind !== 'person') return false;
	const self = person !== undefined && actor.personId === person.id;
	switch (action) {
		case 'list':
		case 'make-link':
		case 'withdraw-link':
			return isAdministrator(actor);
		case 'read':
			return self || isCoordinator(actor);
		case 'read-trail':
			return self || isAdministrator(actor);
		case 'update':
		case 'sessions':
			return self;
		case 'deactivate':
			return !self && isAdministrator(actor);
		case 'reactivate':
			return isAdministrator(actor);
	}
}

/** The parts of the site that belong to one side each; the rest is everybody's. */
export const WORKSPACES = ['coordinator', 'bureau', 'supplier', 'admin'] as const;
export type Workspace = (typeof WORKSPACES)[number];

/** Whether a workspace's pages are for the actor; each of their operations asks its policy besides. */
export function mayEnter(actor: Actor, workspace: Workspace): boolean {
	switch (workspace) {
		case 'coordinator':
			return isCoordinator(actor);
		case 'bureau':
		case 'supplier':
			return organisationsOf(actor, workspace).length > 0;
		case 'admin':
			return isAdministrator(actor);
	}
}

/** The workspace a person starts in: where their work is. */
export function homeOf(actor: Actor): Workspace | 'account' {
	if (hasRole(actor, ['coordinator'])) return 'coordinator';
	if (hasRole(actor, ['bureau-officer', 'bureau-approver'])) return 'bureau';
	if (hasRole(actor, ['supplier-owner', 'supplier-member'])) return 'supplier';
	return isAdministrator(actor) ? 'admin' : 'account';
}

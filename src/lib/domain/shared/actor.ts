/** What a person may be inside an organisation. */
export const ROLES = [
	'bureau-officer',
	'bureau-approver',
	'supplier-member',
	'supplier-owner',
	'coordinator',
	'administrator'
] as const;
export type Role = (typeof ROLES)[number];

/** Roles belong to one kind of organisation each. */
export const ORGANISATION_KINDS = ['bureau', 'supplier', 'lab'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Membership {
	organisationId: string;
	kind: OrganisationKind;
	roles: Role[];
	/** Suppliers only: a coordinator has verified the organisation. */
	verified: boolean;
}

/** Who asks. Policies decide on this and on nothing else of the request. */
export type Actor =
	| { kind: 'anonymous' }
	| { kind: 'person'; personId: string; memberships: Membership[] }
	| { kind: 'system'; name: string };

export const ANONYMOUS: Actor = { kind: 'anonymous' };

/** Whether the actor holds one of the roles, in `organisationId` when that is given. */
export function hasRole(actor: Actor, roles: readonly Role[], organisationId?: string): boolean {
	if (actor.kind !== 'person') return false;
	return actor.memberships.some(
		(m) =>
			(organisationId === undefined || m.organisationId === organisationId) &&
			m.roles.some((role) => roles.includes(role))
	);
}

export const isCoordinator = (actor: Actor): boolean => hasRole(actor, ['coordinator', 'administrator']);
export const isAdministrator = (actor: Actor): boolean => hasRole(actor, ['administrator']);
export const isSystem = (actor: Actor): boolean => actor.kind === 'system';

/** Whether the actor is a member (any role) of the organisation. */
export function isMemberOf(actor: Actor, organisationId: string): boolean {
	return actor.kind === 'person' && actor.memberships.some((m) => m.organisationId === organisationId);
}

/** Organisations of one kind that the actor belongs to. */
export function organisationsOf(actor: Actor, kind: OrganisationKind): string[] {
	if (actor.kind !== 'person') return [];
	return actor.memberships.filter((m) => m.kind === kind).map((m) => m.organisationId);
}

/** A stable id for records: `system:NAME`, the person's id, or `anonymous`. */
export function actorId(actor: Actor): string {
	if (actor.kind === 'person') return actor.personId;
	return actor.kind === 'system' ? `system:${actor.name}` : 'anonymous';
}

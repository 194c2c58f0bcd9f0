import type { Actor, Membership, OrganisationKind, Role } from '../../domain/shared/actor.ts';

const KIND_OF: Record<Role, OrganisationKind> = {
	'bureau-officer': 'bureau',
	'bureau-approver': 'bureau',
	'supplier-member': 'supplier',
	'supplier-owner': 'supplier',
	coordinator: 'lab',
	administrator: 'lab'
};

/** A person with one role in one organisation; the person's id names both unless given. */
export function personWith(
	role: Role,
	organisationId: string,
	personId = `${role}-of-${organisationId}`
): Actor {
	const membership: Membership = { organisationId, kind: KIND_OF[role], roles: [role], verified: true };
	return { kind: 'person', personId, memberships: [membership] };
}

export const bureauOfficer = (organisationId = 'bureau-1', personId?: string) =>
	personWith('bureau-officer', organisationId, personId);
export const bureauApprover = (organisationId = 'bureau-1', personId?: string) =>
	personWith('bureau-approver', organisationId, personId);
export const supplierOwner = (organisationId = 'supplier-1', personId?: string) =>
	personWith('supplier-owner', organisationId, personId);
export const supplierMember = (organisationId = 'supplier-1', personId?: string) =>
	personWith('supplier-member', organisationId, personId);
export const coordinator = (personId = 'coordinator-1') => personWith('coordinator', 'lab', personId);
export const administrator = (personId = 'administrator-1') => personWith('administrator', 'lab', personId);

import { describe, expect, it } from 'vitest';
import type { Actor, OrganisationKind, Role } from '../shared/actor.ts';
import { canGiveRoles, canOrganisation, ROLES_OF_KIND, type OrganisationAction } from './policy.ts';

const member = (role: Role, kind: OrganisationKind, organisationId = `${kind}-1`): Actor => ({
	kind: 'person',
	personId: `${role}@${organisationId}`,
	memberships: [{ organisationId, kind, roles: [role], verified: true }]
});
const bureau = { id: 'bureau-1', kind: 'bureau' } as const;
const supplier = { id: 'supplier-1', kind: 'supplier' } as const;
const lab = { id: 'lab-1', kind: 'lab' } as const;
const EVERY: OrganisationAction[] = [
	'read',
	'read-private',
	'update',
	'verify',
	'people',
	'invite',
	'change-roles',
	'remove'
];
const LEAD = ['update', 'invite', 'change-roles', 'remove'];

describe('what may be done with an organisation', () => {
	const may = (actor: Actor, organisation: typeof bureau | typeof supplier | typeof lab) =>
		EVERY.filter((action) => canOrganisation(actor, action, organisation)).sort();
	const INSIDE = ['people', 'read', 'read-private'];

	it.each([
		['anonymous', { kind: 'anonymous' } as Actor, supplier, ['read']],
		['a supplier’s member', member('supplier-member', 'supplier'), supplier, INSIDE],
		['a supplier’s owner', member('supplier-owner', 'supplier'), supplier, [...INSIDE, ...LEAD]],
		['another supplier’s owner', member('supplier-owner', 'supplier', 'supplier-2'), supplier, ['read']],
		['a bureau’s officer', member('bureau-officer', 'bureau'), bureau, INSIDE],
		['a bureau’s approver', member('bureau-approver', 'bureau'), bureau, [...INSIDE, ...LEAD]],
		['another bureau’s approver', member('bureau-approver', 'bureau', 'bureau-2'), bureau, ['read']],
		['a bureau’s approver, of a supplier', member('bureau-approver', 'bureau'), supplier, ['read']],
		['a coordinator, of a supplier', member('coordinator', 'lab'), supplier, [...INSIDE, ...LEAD, 'verify']],
		['a coordinator, of a bureau', member('coordinator', 'lab'), bureau, [...INSIDE, ...LEAD]],
		['a coordinator, of the lab', member('coordinator', 'lab'), lab, INSIDE],
		['an administrator, of the lab', member('administrator', 'lab'), lab, [...INSIDE, ...LEAD]]
	])('%s', (_, actor, organisation, allowed) => {
		expect(may(actor, organisation)).toEqual([...allowed].sort());
	});

	it('lists and creates for the lab only', () => {
		for (const action of ['list', 'create'] as const) {
			expect(canOrganisation(member('coordinator', 'lab'), action)).toBe(true);
			expect(canOrganisation(member('administrator', 'lab'), action)).toBe(true);
			expect(canOrganisation(member('supplier-owner', 'supplier'), action)).toBe(false);
			expect(canOrganisation(member('bureau-approver', 'bureau'), action)).toBe(false);
			expect(canOrganisation({ kind: 'anonymous' }, action)).toBe(false);
		}
	});
});

describe('giving roles', () => {
	const owner = member('supplier-owner', 'supplier');
	const change = (after: Role[], personId = 'somebody') => ({
		personId,
		before: ['supplier-member'] as Role[],
		after
	});

	it('keeps to the roles of the kind', () => {
		for (const role of ROLES_OF_KIND.supplier)
			expect(canGiveRoles(owner, supplier, change([role]))).toBe(true);
		for (const role of [...ROLES_OF_KIND.bureau, ...ROLES_OF_KIND.lab])
			expect(canGiveRoles(owner, supplier, change([role]))).toBe(false);
	});

	it('never takes the leading role from oneself, so a leader stays', () => {
		const mine = { personId: 'supplier-owner@supplier-1', before: ['supplier-owner'] as Role[] };
		expect(canGiveRoles(owner, supplier, { ...mine, after: ['supplier-member'] })).toBe(false);
		expect(canGiveRoles(owner, supplier, { ...mine, after: [] })).toBe(false);
		expect(canGiveRoles(owner, supplier, { ...mine, after: ['supplier-owner', 'supplier-member'] })).toBe(
			true
		);
		expect(canGiveRoles(owner, supplier, { ...mine, personId: 'other', after: [] })).toBe(true);
	});

	it('leaves the lab’s people to administrators', () => {
		const promote = { before: [] as Role[], after: ['administrator'] as Role[] };
		expect(canGiveRoles(member('coordinator', 'lab'), lab, promote)).toBe(false);
		expect(canGiveRoles(member('administrator', 'lab'), lab, promote)).toBe(true);
	});
});

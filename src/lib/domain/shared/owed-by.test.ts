import { expect, it } from 'vitest';
import { ANONYMOUS, type Actor, type OrganisationKind, type Role } from './actor.ts';
import { seesOverdue } from './owed-by.ts';

const person = (kind: OrganisationKind, role: Role, organisationId: string): Actor => ({
	kind: 'person',
	personId: 'me',
	memberships: [{ organisationId, kind, roles: [role], verified: true }]
});
const ACTORS = {
	visitor: ANONYMOUS,
	lab: person('lab', 'coordinator', 'lab'),
	officer: person('bureau', 'bureau-officer', 'bureau-1'),
	approver: person('bureau', 'bureau-approver', 'bureau-1'),
	other: person('bureau', 'bureau-officer', 'bureau-2'),
	supplier: person('supplier', 'supplier-member', 'supplier-1')
};
const seen = (owedBy: { role?: string; organisationId?: string }) =>
	Object.entries(ACTORS).flatMap(([name, actor]) => (seesOverdue(actor, { owedBy }) ? [name] : []));

it('tells that a step is late to those who owe it and to the lab', () => {
	expect(seen({ role: 'coordinator' })).toEqual(['lab']);
	expect(seen({ organisationId: 'bureau-1' })).toEqual(['lab', 'officer', 'approver']);
	expect(seen({ role: 'bureau-officer', organisationId: 'bureau-1' })).toEqual(['lab', 'officer']);
	expect(seen({ role: 'supplier-member' })).toEqual(['lab', 'supplier']);
	expect(seen({})).toEqual(['lab']);
});

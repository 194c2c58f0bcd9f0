import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../shared/actor.ts';
import {
	canProposal,
	mayListOwnProposals,
	mayListProposalsOn,
	mayListReceivedBy,
	mayPropose,
	PROPOSAL_ACTIONS,
	type ProposalAction
} from './policy.ts';
import { PROPOSAL_STATUSES, type Proposal, type ProposalStatus } from './proposal.ts';

const person = (kind: 'bureau' | 'supplier' | 'lab', organisationId: string, ...roles: Role[]): Actor => ({
	kind: 'person',
	personId: 'me',
	memberships: [{ organisationId, kind, roles, verified: true }]
});
const ACTORS = {
	anonymous: { kind: 'anonymous' } as Actor,
	officer: person('bureau', 'bureau-1', 'bureau-officer'),
	approver: person('bureau', 'bureau-1', 'bureau-approver'),
	otherOfficer: person('bureau', 'bureau-2', 'bureau-officer'),
	member: person('supplier', 'supplier-1', 'supplier-member'),
	owner: person('supplier', 'supplier-1', 'supplier-owner'),
	otherOwner: person('supplier', 'supplier-2', 'supplier-owner'),
	coordinator: person('lab', 'lab', 'coordinator'),
	administrator: person('lab', 'lab', 'administrator')
};
type Who = keyof typeof ACTORS;
const own: Who[] = ['member', 'owner'];
const lab: Who[] = ['coordinator', 'administrator'];
const bureau: Who[] = ['officer', 'approver'];
const state = (status: ProposalStatus) => ({ status }) as Proposal['state'];

/** Who may, by action and status: the expected table. */
function allowed(action: ProposalAction, status: ProposalStatus): Who[] {
	switch (action) {
		case 'view':
			return status === 'draft' ? own : [...own, ...lab, ...bureau];
		case 'shortlist':
		case 'decline':
			return lab;
		case 'select':
		case 'not-select':
			return bureau;
		default:
			return own;
	}
}

describe('canProposal', () => {
	const cells = PROPOSAL_STATUSES.flatMap((status) =>
		PROPOSAL_ACTIONS.map((action) => [action, status] as const)
	);
	it.each(cells)('%s a %s proposal', (action, status) => {
		const resource = { supplierId: 'supplier-1', bureauId: 'bureau-1', state: state(status) };
		const who = (Object.keys(ACTORS) as Who[]).filter((name) => canProposal(ACTORS[name], action, resource));
		expect(who.sort()).toEqual(allowed(action, status).sort());
	});

	it('lets nobody judge a proposal of an organisation that they belong to', () => {
		const both: Actor = {
			kind: 'person',
			personId: 'me',
			memberships: [
				{ organisationId: 'bureau-1', kind: 'bureau', roles: ['bureau-officer'], verified: true },
				{ organisationId: 'supplier-1', kind: 'supplier', roles: ['supplier-member'], verified: true }
			]
		};
		const resource = { supplierId: 'supplier-1', bureauId: 'bureau-1', state: state('shortlisted') };
		expect(canProposal(both, 'select', resource)).toBe(false);
	});

	it('lets the lab and the bureau, and nobody else, list the proposals of a challenge', () => {
		const who = (Object.keys(ACTORS) as Who[]).filter((name) => mayListProposalsOn(ACTORS[name], 'bureau-1'));
		expect(who.sort()).toEqual([...bureau, ...lab].sort());
	});

	it('lists its own to a supplier, what was received to a bureau, everything to the lab', () => {
		const who = (may: (actor: Actor) => boolean) =>
			(Object.keys(ACTORS) as Who[]).filter((name) => may(ACTORS[name]));
		expect(who(mayListOwnProposals)).toEqual(who(mayPropose));
		expect(who(mayPropose)).toEqual(expect.arrayContaining(own));
		expect(who((actor) => mayListReceivedBy(actor) === 'all').sort()).toEqual([...lab].sort());
		expect(mayListReceivedBy(ACTORS.officer)).toEqual(['bureau-1']);
		for (const name of own) expect(mayListReceivedBy(ACTORS[name])).toEqual([]);
	});
});

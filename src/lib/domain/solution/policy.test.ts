import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../shared/actor.ts';
import { canListSolutions, canSolution, SOLUTION_ACTIONS, type SolutionAction } from './policy.ts';
import { SOLUTION_STATUSES, type Solution, type SolutionStatus } from './solution.ts';

const person = (kind: 'bureau' | 'supplier' | 'lab', organisationId: string, ...roles: Role[]): Actor => ({
	kind: 'person',
	personId: 'me',
	memberships: [{ organisationId, kind, roles, verified: true }]
});
const ACTORS = {
	anonymous: { kind: 'anonymous' } as Actor,
	officer: person('bureau', 'bureau-1', 'bureau-officer'),
	member: person('supplier', 'supplier-1', 'supplier-member'),
	owner: person('supplier', 'supplier-1', 'supplier-owner'),
	otherOwner: person('supplier', 'supplier-2', 'supplier-owner'),
	coordinator: person('lab', 'lab', 'coordinator'),
	administrator: person('lab', 'lab', 'administrator')
};
type Who = keyof typeof ACTORS;
const own: Who[] = ['member', 'owner'];
const lab: Who[] = ['coordinator', 'administrator'];
const state = (status: SolutionStatus) => ({ status, reason: 'r', listedAt: 'x' }) as Solution['state'];

/** Who may, by action and status: the expected table. */
function allowed(action: SolutionAction, status: SolutionStatus): Who[] {
	const full: Who[] = [...own, ...(status === 'draft' ? (['administrator'] as Who[]) : lab)];
	switch (action) {
		case 'create':
		case 'edit':
		case 'submit':
			return own;
		case 'archive':
			return ['owner', ...lab];
		case 'view':
			return status === 'listed' ? (Object.keys(ACTORS) as Who[]) : full;
		case 'view-full':
			return full;
		default:
			return lab;
	}
}

describe('canSolution', () => {
	const cells = SOLUTION_STATUSES.flatMap((status) =>
		SOLUTION_ACTIONS.map((action) => [action, status] as const)
	);
	it.each(cells)('%s a %s solution', (action, status) => {
		const who = (Object.keys(ACTORS) as Who[]).filter((name) =>
			canSolution(ACTORS[name], action, { organisationId: 'supplier-1', state: state(status) })
		);
		expect(who.sort()).toEqual(allowed(action, status).sort());
	});

	it('lets the lab sort out drafts that came by an import', () => {
		const imported = { organisationId: 'supplier-1', state: state('draft'), externalKey: 'row-1' };
		expect(canSolution(ACTORS.coordinator, 'view-full', imported)).toBe(true);
	});

	it('lets no coordinator review a solution of a supplier that they belong to', () => {
		const both: Actor = {
			kind: 'person',
			personId: 'me',
			memberships: [
				{ organisationId: 'lab', kind: 'lab', roles: ['coordinator'], verified: true },
				{ organisationId: 'supplier-1', kind: 'supplier', roles: ['supplier-member'], verified: true }
			]
		};
		expect(canSolution(both, 'list', { organisationId: 'supplier-1', state: state('submitted') })).toBe(
			false
		);
	});
});

it('lists show a supplier its own, and the lab what it reviews', () => {
	const who = (list: 'mine' | 'review') =>
		(Object.keys(ACTORS) as Who[]).filter((name) => canListSolutions(ACTORS[name], list));
	expect(who('review').sort()).toEqual([...lab].sort());
	expect(who('mine')).toEqual(expect.arrayContaining(own));
	for (const name of [...lab, 'officer', 'anonymous'] as const) expect(who('mine')).not.toContain(name);
});

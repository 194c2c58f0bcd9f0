import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../shared/actor.ts';
import { canPerson, homeOf, mayEnter, WORKSPACES, type PersonAction } from './policy.ts';

const anonymous: Actor = { kind: 'anonymous' };
const system: Actor = { kind: 'system', name: 'job' };
const KINDS = {
	'bureau-officer': 'bureau',
	'bureau-approver': 'bureau',
	'supplier-member': 'supplier',
	'supplier-owner': 'supplier',
	coordinator: 'lab',
	administrator: 'lab'
} as const;
const person = (...roles: Role[]): Actor => ({
	kind: 'person',
	personId: 'me',
	memberships: roles.map((role) => ({
		organisationId: KINDS[role],
		kind: KINDS[role],
		roles: [role],
		verified: true
	}))
});
const EVERY: PersonAction[] = [
	'list',
	'read',
	'read-trail',
	'update',
	'sessions',
	'deactivate',
	'reactivate',
	'make-link',
	'withdraw-link'
];

describe('what may be done to an account', () => {
	const me = { id: 'me' };
	const other = { id: 'other' };
	const may = (actor: Actor, target: { id: string }) =>
		EVERY.filter((action) => canPerson(actor, action, target));

	it.each([
		['anonymous', anonymous, other, []],
		['the system', system, other, []],
		['a bureau officer, of another', person('bureau-officer'), other, []],
		['a supplier owner, of another', person('supplier-owner'), other, []],
		['anybody, of their own', person('supplier-member'), me, ['read', 'read-trail', 'update', 'sessions']],
		['a coordinator, of another', person('coordinator'), other, ['read']],
		[
			'an administrator, of another',
			person('administrator'),
			other,
			['list', 'read', 'read-trail', 'deactivate', 'reactivate', 'make-link', 'withdraw-link']
		]
	])('%s', (_, actor, target, allowed) => {
		expect(may(actor, target)).toEqual(allowed);
	});

	it('never lets somebody deactivate themselves', () => {
		expect(canPerson(person('administrator'), 'deactivate', me)).toBe(false);
	});
});

describe('which workspaces somebody enters', () => {
	it.each<[Actor, string[]]>([
		[person('bureau-officer'), ['bureau']],
		[person('bureau-approver'), ['bureau']],
		[person('supplier-owner'), ['supplier']],
		[person('bureau-officer', 'supplier-member'), ['bureau', 'supplier']],
		[person('coordinator'), ['coordinator']],
		[person('administrator'), ['coordinator', 'admin']],
		[person(), []],
		[anonymous, []],
		[system, []]
	])('%#', (actor, entered) => {
		expect(WORKSPACES.filter((workspace) => mayEnter(actor, workspace))).toEqual(entered);
	});
});

describe('where somebody starts', () => {
	it.each<[Actor, string]>([
		[person('bureau-approver'), 'bureau'],
		[person('supplier-member'), 'supplier'],
		[person('coordinator', 'administrator'), 'coordinator'],
		[person('administrator'), 'admin'],
		[person(), 'account'],
		[anonymous, 'account']
	])('%#', (actor, home) => {
		expect(homeOf(actor)).toBe(home);
	});
});

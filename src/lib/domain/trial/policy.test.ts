import { describe, expect, it } from 'vitest';
import type { Actor, OrganisationKind, Role } from '../shared/actor.ts';
import { decideGate, submitGate } from './gates.ts';
import {
	availableGateSteps,
	availableTrialActions,
	canListTrials,
	canRemoveMeasurement,
	canTrial,
	TRIAL_ACTIONS,
	type TrialAction
} from './policy.ts';
import { proposedTrial } from './trial-fixtures.ts';

const NOW = '2026-11-22T08:00:00.000Z';
const member = (kind: OrganisationKind, role: Role, organisationId: string) => ({
	organisationId,
	kind,
	roles: [role],
	verified: true
});
const person = (...memberships: ReturnType<typeof member>[]): Actor => ({
	kind: 'person',
	personId: 'me',
	memberships
});
const ACTORS = {
	coordinator: person(member('lab', 'coordinator', 'lab')),
	administrator: person(member('lab', 'administrator', 'lab')),
	officer: person(member('bureau', 'bureau-officer', 'bureau-1')),
	approver: person(member('bureau', 'bureau-approver', 'bureau-1')),
	owner: person(member('supplier', 'supplier-owner', 'supplier-1')),
	colleague: person(member('supplier', 'supplier-member', 'supplier-1')),
	otherOfficer: person(member('bureau', 'bureau-officer', 'bureau-2')),
	otherSupplier: person(member('supplier', 'supplier-owner', 'supplier-2')),
	anonymous: { kind: 'anonymous' } as Actor
};
const LAB: readonly TrialAction[] = TRIAL_ACTIONS.filter(
	(action) => !['accept-as-bureau', 'accept-as-supplier', 'approve-evaluation'].includes(action)
);
const BUREAU: readonly TrialAction[] = [
	'view',
	'view-outcome',
	'accept-as-bureau',
	'edit-plan',
	'save-gate',
	'pause',
	'approve-evaluation',
	'stop',
	'complete-milestone',
	'add-decision',
	'follow-up'
];
const SUPPLIER: readonly TrialAction[] = [
	'view',
	'view-outcome',
	'accept-as-supplier',
	'save-gate',
	'measure',
	'complete-milestone'
];
const ALLOWED: Record<keyof typeof ACTORS, readonly TrialAction[]> = {
	coordinator: LAB,
	administrator: LAB,
	officer: BUREAU,
	approver: BUREAU,
	owner: SUPPLIER,
	colleague: SUPPLIER,
	otherOfficer: [],
	otherSupplier: [],
	anonymous: []
};

describe('canTrial', () => {
	it.each(Object.keys(ACTORS) as (keyof typeof ACTORS)[])('%s may do exactly what is listed', (who) => {
		const allowed = TRIAL_ACTIONS.filter((action) => canTrial(ACTORS[who], action, proposedTrial()));
		expect(allowed).toEqual(TRIAL_ACTIONS.filter((action) => ALLOWED[who].includes(action)));
	});

	it('shows everybody a published outcome, and nothing more', () => {
		const outcome = { title: { en: 't' }, summary: { en: 's' }, results: [], publishedAt: NOW };
		const trial = proposedTrial({ outcome });
		expect(TRIAL_ACTIONS.filter((action) => canTrial(ACTORS.anonymous, action, trial))).toEqual([
			'view-outcome'
		]);
	});

	it('keeps people of the supplier from judging their own trial', () => {
		const both = person(
			member('lab', 'coordinator', 'lab'),
			member('supplier', 'supplier-owner', 'supplier-1')
		);
		expect(canTrial(both, 'decide-gate', proposedTrial())).toBe(false);
		expect(canTrial(both, 'measure', proposedTrial())).toBe(true);
	});
});

describe('what is offered', () => {
	it('is what is allowed, possible now and not done', () => {
		const trial = proposedTrial({
			state: { status: 'proposed', acceptedByBureau: true, acceptedBySupplier: false }
		});
		expect(availableTrialActions(ACTORS.officer, trial)).toEqual(['edit-plan', 'stop', 'add-decision']);
		expect(availableTrialActions(ACTORS.owner, trial)).toEqual(['accept-as-supplier']);
	});

	it('of a gate: filling in for its owner, deciding for the lab, never for who sent it in', () => {
		const trial = proposedTrial({ state: { status: 'gates-open' } });
		const gate = trial.gates.find(({ owner, mandatory }) => owner === 'supplier' && mandatory)!;
		expect(availableGateSteps(ACTORS.owner, trial, gate, NOW)).toEqual(['save', 'submit']);
		expect(availableGateSteps(ACTORS.officer, trial, gate, NOW)).toEqual([]);
		expect(availableGateSteps(ACTORS.coordinator, trial, gate, NOW)).toEqual(['save', 'submit', 'waive']);
		const byLab = submitGate(gate, 'Evidence', { now: NOW, by: 'me' });
		expect(availableGateSteps(ACTORS.coordinator, trial, byLab, NOW)).toEqual([]);
		expect(() => decideGate(byLab, 'approved', {}, { now: NOW, by: 'me' })).toThrow(
			expect.objectContaining({ reason: 'four-eyes' })
		);
	});
});

describe('lists and measurements', () => {
	const who = (may: (actor: Actor) => boolean) =>
		Object.entries(ACTORS).flatMap(([name, actor]) => (may(actor) ? [name] : []));

	it('list the trials of the sides that somebody is on', () => {
		expect(who((actor) => canListTrials(actor, 'lab'))).toEqual(['coordinator', 'administrator']);
		expect(who((actor) => canListTrials(actor, 'bureau'))).toEqual(['officer', 'approver', 'otherOfficer']);
		expect(who((actor) => canListTrials(actor, 'supplier'))).toEqual(['owner', 'colleague', 'otherSupplier']);
	});

	it('are taken back by who took them, and by the lab', () => {
		const trial = proposedTrial();
		const lab = ['coordinator', 'administrator'];
		expect(who((actor) => canRemoveMeasurement(actor, trial, 'somebody'))).toEqual(lab);
		expect(who((actor) => canRemoveMeasurement(actor, trial, 'me'))).toEqual([...lab, 'owner', 'colleague']);
	});
});

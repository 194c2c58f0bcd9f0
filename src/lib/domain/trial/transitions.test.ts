import { describe, expect, it } from 'vitest';
import { AppError } from '../shared/error.ts';
import { recordFollowUp } from './follow-up.ts';
import { decideGate, reopenGate, submitGate, waiveGate } from './gates.ts';
import { savePlan } from './plan.ts';
import {
	acceptTrial,
	approveEvaluation,
	changeGate,
	closeTrial,
	expireGates,
	openGates,
	resumeTrial,
	startEvaluation,
	startTrial,
	stopTrial
} from './transitions.ts';
import { proposedTrial, readyPlan } from './trial-fixtures.ts';
import { agreed, lab, NOW, party, passed, ready, running } from './trial-stage-fixtures.ts';

describe('a trial', () => {
	it('is agreed when both parties have accepted, in either order', () => {
		const one = acceptTrial(proposedTrial(), 'supplier', party);
		expect(one.state).toMatchObject({
			status: 'proposed',
			acceptedBySupplier: true,
			acceptedByBureau: false
		});
		expect(acceptTrial(one, 'supplier', party).state.status).toBe('proposed');
		expect(acceptTrial(one, 'bureau', party).state.status).toBe('agreed');
	});

	it('takes back what was accepted when the plan changes under it', () => {
		const one = acceptTrial(proposedTrial(), 'supplier', party);
		expect(savePlan(one, readyPlan(), lab()).state).toMatchObject({ acceptedBySupplier: false });
	});

	it('is ready once every mandatory gate has passed, not before', () => {
		const open = openGates(agreed(), lab());
		const [first, ...rest] = open.gates.filter(({ mandatory }) => mandatory);
		const almost = rest.reduce((now, { id }) => passed(now, id), open);
		expect(almost.state.status).toBe('gates-open');
		expect(passed(almost, first?.id ?? '').state.status).toBe('ready');
	});

	it('is not carried over a rejected gate by all the others', () => {
		const open = openGates(agreed(), lab());
		const [first, ...rest] = open.gates.filter(({ mandatory }) => mandatory);
		const sent = changeGate(
			open,
			'save-gate',
			first?.id ?? '',
			(gate) => submitGate(gate, 'x', party),
			party
		);
		const refused = changeGate(
			rest.reduce((now, { id }) => passed(now, id), sent),
			'decide-gate',
			first?.id ?? '',
			(gate) => decideGate(gate, 'rejected', {}, lab('Unsafe')),
			lab('Unsafe')
		);
		expect(refused.state.status).toBe('gates-open');
		const gate = refused.gates.find(({ id }) => id === first?.id);
		expect(() => waiveGate(gate ?? refused.gates[0]!, lab('never mind'))).toThrow(AppError);
	});

	it.each(['kpis', 'budgetOwner', 'routeToProcurement', 'stopConditions'] as const)(
		'does not start without %s',
		(field) => {
			const plan = readyPlan({ [field]: field === 'kpis' ? [] : undefined });
			const trial = { ...ready(), plan };
			expect(() => startTrial(trial, lab())).toThrow(expect.objectContaining({ reason: 'trial-not-ready' }));
		}
	);

	it('does not start on a gate that expired while it waited', () => {
		const later = lab(undefined, '2028-06-01T00:00:00.000Z');
		expect(() => startTrial(ready(), later)).toThrow(expect.objectContaining({ reason: 'gates-not-passed' }));
	});

	it('pauses when the approval of one of its gates runs out, once, and says which', () => {
		const trial = running();
		expect(expireGates(trial, lab())).toBe(trial);
		const later = lab(undefined, '2027-12-01T00:00:00.000Z');
		const expired = expireGates(trial, later);
		const gates = expired.gates.filter(({ status }) => status === 'expired');
		expect(gates.map(({ code }) => code)).toEqual(['ai-impact', 'it-security']);
		expect(expired.state).toMatchObject({ status: 'paused', expiredGates: gates.map(({ id }) => id) });
		expect(expireGates(expired, later)).toBe(expired);
	});

	it('takes a trial that waits to start back to its gates when an approval runs out', () => {
		const later = lab(undefined, '2027-12-01T00:00:00.000Z');
		expect(expireGates(ready(), later).state.status).toBe('gates-open');
		const closed = stopTrial(running(), lab('Enough'));
		expect(expireGates(closed, later)).toBe(closed);
	});

	it('pauses when something material re-opens one of its gates, and resumes when it has passed again', () => {
		const gate = running().gates.find(({ mandatory }) => mandatory)?.id ?? '';
		const reason = 'A new model';
		const paused = changeGate(
			running(),
			'require-gate',
			gate,
			(one) => reopenGate(one, lab(reason)),
			lab(reason)
		);
		expect(paused.state).toMatchObject({ status: 'paused', reason });
		expect(() => resumeTrial(paused, lab())).toThrow(expect.objectContaining({ reason: 'gates-not-passed' }));
		expect(resumeTrial(passed(paused, gate), lab()).state.status).toBe('running');
	});

	it('keeps its indicators once it runs', () => {
		const moved = readyPlan({ kpis: readyPlan().kpis.map((kpi) => ({ ...kpi, target: 50 })) });
		expect(() => savePlan(running(), moved, lab())).toThrow(
			expect.objectContaining({ reason: 'kpis-frozen' })
		);
		expect(() => savePlan(running(), readyPlan({ budgetOwner: undefined }), lab())).toThrow(
			expect.objectContaining({ reason: 'trial-not-ready' })
		);
	});

	it('needs the bureau’s agreement to end in anything but a stop', () => {
		const evaluating = startEvaluation(running(), lab());
		expect(() => closeTrial(evaluating, 'scale', lab('Met'))).toThrow(
			expect.objectContaining({ reason: 'evaluation-not-approved' })
		);
		expect(closeTrial(evaluating, 'stop', lab('Not met')).state).toMatchObject({ decision: 'stop' });
		const closed = closeTrial(approveEvaluation(evaluating, party), 'scale', lab('Met'));
		expect(closed.state).toMatchObject({ status: 'closed', decision: 'scale', startedAt: NOW });
	});

	it('is followed up at 6, 12 and 24 months, each in its turn', () => {
		const closed = closeTrial(
			approveEvaluation(startEvaluation(running(), lab()), party),
			'scale',
			lab('Met')
		);
		expect(() => recordFollowUp(closed, 'x', lab())).toThrow(
			expect.objectContaining({ reason: 'follow-up-too-early' })
		);
		const six = recordFollowUp(closed, 'In use', lab(undefined, '2027-05-22T00:00:00.000Z'));
		expect(six.state).toMatchObject({ status: 'follow-up', pending: [12, 24] });
		const twelve = recordFollowUp(six, 'In use', lab(undefined, '2027-11-22T00:00:00.000Z'));
		const last = recordFollowUp(twelve, 'In use', lab(undefined, '2028-11-22T00:00:00.000Z'));
		expect(last.state).toMatchObject({ pending: [], reviews: [{ month: 6 }, { month: 12 }, { month: 24 }] });
		expect(() => recordFollowUp(last, 'x', lab(undefined, '2030-01-01T00:00:00.000Z'))).toThrow(AppError);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../shared/error.ts';
import { recordFollowUp } from './follow-up.ts';
import {
	decideGate,
	gatePasses,
	gateStatusAt,
	reopenGate,
	requireGate,
	submitGate,
	waiveGate
} from './gates.ts';
import { savePlan } from './plan.ts';
import { planReadiness } from './readiness.ts';
import { saveOutcome } from './results.ts';
import {
	acceptTrial,
	approveEvaluation,
	changeGate,
	closeTrial,
	expireGates,
	gatesPass,
	openGates,
	pauseTrial,
	resumeTrial,
	startEvaluation,
	startTrial,
	stopTrial
} from './transitions.ts';
import { proposedTrial, readyPlan } from './trial-fixtures.ts';
import type { Trial, TrialStatus } from './trial.ts';

const NOW = '2026-11-22T08:00:00.000Z';
const lab = (reason?: string, now = NOW) => ({ now, by: 'coordinator', reason });
const party = { now: NOW, by: 'party' };

const passed = (trial: Trial, gateId: string): Trial => {
	const sent = changeGate(trial, 'save-gate', gateId, (gate) => submitGate(gate, 'Evidence.', party), party);
	return changeGate(sent, 'decide-gate', gateId, (gate) => decideGate(gate, 'approved', {}, lab()), lab());
};
const agreed = () => acceptTrial(acceptTrial(proposedTrial(), 'bureau', party), 'supplier', party);
const allPassed = (trial: Trial) =>
	trial.gates.filter(({ mandatory }) => mandatory).reduce((now, { id }) => passed(now, id), trial);
const ready = () => savePlan(allPassed(openGates(agreed(), lab())), readyPlan(), lab());
const running = () => startTrial(ready(), lab());

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

/** Anything anybody may try, in any order; refused steps leave the trial as it is. */
type Step = (trial: Trial, now: string, gateAt: number) => Trial;
const gateIdAt = (trial: Trial, at: number) => trial.gates[at % trial.gates.length]?.id ?? '';
const STEPS: Record<string, Step> = {
	acceptBureau: (trial) => acceptTrial(trial, 'bureau', party),
	acceptSupplier: (trial) => acceptTrial(trial, 'supplier', party),
	plan: (trial, now) => savePlan(trial, readyPlan(), lab('r', now)),
	gutPlan: (trial, now) => savePlan(trial, { kpis: [], milestones: [] }, lab('r', now)),
	open: (trial, now) => openGates(trial, lab('r', now)),
	submit: (trial, now, at) =>
		changeGate(
			trial,
			'save-gate',
			gateIdAt(trial, at),
			(g) => submitGate(g, 'x', { ...party, now }),
			lab('r', now)
		),
	approve: (trial, now, at) =>
		changeGate(
			trial,
			'decide-gate',
			gateIdAt(trial, at),
			(g) => decideGate(g, 'approved', {}, lab('r', now)),
			lab('r', now)
		),
	reject: (trial, now, at) =>
		changeGate(
			trial,
			'decide-gate',
			gateIdAt(trial, at),
			(g) => decideGate(g, 'rejected', {}, lab('r', now)),
			lab('r', now)
		),
	waive: (trial, now, at) =>
		changeGate(trial, 'require-gate', gateIdAt(trial, at), (g) => waiveGate(g, lab('r', now)), lab('r', now)),
	require: (trial, now, at) =>
		changeGate(
			trial,
			'require-gate',
			gateIdAt(trial, at),
			(g) => requireGate(g, lab('r', now)),
			lab('r', now)
		),
	reopen: (trial, now, at) =>
		changeGate(
			trial,
			'require-gate',
			gateIdAt(trial, at),
			(g) => reopenGate(g, lab('r', now)),
			lab('r', now)
		),
	expire: (trial, now) => expireGates(trial, lab(undefined, now)),
	start: (trial, now) => startTrial(trial, lab('r', now)),
	pause: (trial, now) => pauseTrial(trial, lab('r', now)),
	resume: (trial, now) => resumeTrial(trial, lab('r', now)),
	evaluate: (trial, now) => startEvaluation(trial, lab('r', now)),
	agree: (trial, now) => approveEvaluation(trial, { ...party, now }),
	close: (trial, now) => closeTrial(trial, 'scale', lab('r', now)),
	outcome: (trial, now) =>
		saveOutcome(trial, { title: { en: 't' }, summary: { en: 's' } }, [], lab('r', now)),
	stop: (trial, now) => stopTrial(trial, lab('r', now)),
	followUp: (trial, now) => recordFollowUp(trial, 'x', lab('r', now))
};
const LEGAL: Record<TrialStatus, readonly TrialStatus[]> = {
	proposed: ['agreed', 'closed'],
	agreed: ['gates-open', 'closed'],
	'gates-open': ['ready', 'closed'],
	ready: ['gates-open', 'running', 'closed'],
	running: ['paused', 'evaluating', 'closed'],
	paused: ['running', 'evaluating', 'closed'],
	evaluating: ['closed'],
	closed: ['follow-up'],
	'follow-up': ['follow-up']
};
const DAY = 86_400_000;
const walk = fc.array(
	fc.record({
		step: fc.constantFrom(...Object.keys(STEPS).filter((name) => name !== 'stop')),
		gateAt: fc.nat(5),
		days: fc.nat(40)
	}),
	{ maxLength: 120 }
);

/** Takes every step that is allowed, and shows each trial on the way with the moment it was reached. */
function follow(start: Trial, steps: readonly { step: string; gateAt: number; days: number }[]) {
	const seen: { trial: Trial; now: string; stepped: boolean }[] = [];
	let trial = start;
	let time = Date.parse(NOW);
	for (const { step, gateAt, days } of steps) {
		time += days * DAY;
		const now = new Date(time).toISOString();
		const before = trial;
		try {
			trial = STEPS[step]?.(trial, now, gateAt) ?? trial;
		} catch (thrown) {
			if (!(thrown instanceof AppError)) throw thrown;
		}
		seen.push({ trial, now, stepped: trial !== before && trial.state.status !== before.state.status });
	}
	return seen;
}

describe('whatever is tried, in whatever order', () => {
	const starts = fc.constantFrom(proposedTrial, agreed, ready, running);

	it('only legal transitions happen, each kept with who and when', () => {
		fc.assert(
			fc.property(starts, walk, (start, steps) => {
				for (const { trial } of follow(start(), steps)) {
					const [last] = trial.history.slice(-1);
					if (last) expect(last.to).toBe(trial.state.status);
					for (const [i, record] of trial.history.entries()) {
						expect(LEGAL[record.from as TrialStatus]).toContain(record.to);
						if (i > 0) expect(record.from).toBe(trial.history[i - 1]?.to);
					}
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('it never runs without what it needs, and never starts or goes on over a gate that has not passed', () => {
		fc.assert(
			fc.property(starts, walk, (start, steps) => {
				for (const { trial, now, stepped } of follow(start(), steps)) {
					if (trial.state.status !== 'running') continue;
					expect(planReadiness(trial.plan)).toEqual({});
					expect(trial.gates.some(({ status }) => status === 'rejected')).toBe(false);
					if (stepped) expect(gatesPass(trial, now)).toBe(true);
					for (const gate of trial.gates)
						expect(gatePasses(gate, now) || gateStatusAt(gate, now) === 'expired').toBe(true);
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('an open one can always be stopped, with a reason', () => {
		fc.assert(
			fc.property(starts, walk, (start, steps) => {
				const trial = follow(start(), steps).at(-1)?.trial ?? start();
				if (trial.state.status === 'closed' || trial.state.status === 'follow-up') return;
				expect(() => stopTrial(trial, lab())).toThrow(AppError);
				expect(stopTrial(trial, lab('Enough')).state).toMatchObject({ status: 'closed', decision: 'stop' });
			}),
			{ numRuns: 60 }
		);
	});
});

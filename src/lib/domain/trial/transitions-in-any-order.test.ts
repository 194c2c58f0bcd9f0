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
import { agreed, lab, NOW, party, ready, running } from './trial-stage-fixtures.ts';
import type { Trial, TrialStatus } from './trial.ts';

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

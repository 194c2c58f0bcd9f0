import type { Occasion } from '../shared/aggregate.ts';
import { AppError } from '../shared/error.ts';
import { expireGate, gatePasses, gateStatusAt, requireReason } from './gates.ts';
import { assertPlanReady } from './readiness.ts';
import { type Gate, type Trial, type TrialDecision, type TrialState, type TrialStatus } from './trial.ts';

const OPEN = ['proposed', 'agreed', 'gates-open', 'ready', 'running', 'paused', 'evaluating'] as const;

/** Where each step may start. The one table of the lifecycle: buttons, policies and tests read it too. */
export const TRIAL_STEPS = {
	accept: ['proposed'],
	'edit-plan': ['proposed', 'agreed', 'gates-open', 'ready', 'running', 'paused'],
	'open-gates': ['agreed'],
	'save-gate': ['gates-open', 'ready', 'running', 'paused'],
	'decide-gate': ['gates-open', 'ready', 'running', 'paused'],
	'require-gate': ['gates-open', 'ready', 'running', 'paused'],
	start: ['ready'],
	pause: ['running'],
	resume: ['paused'],
	evaluate: ['running', 'paused'],
	'approve-evaluation': ['evaluating'],
	close: ['evaluating'],
	stop: OPEN,
	measure: ['running', 'paused', 'evaluating'],
	'complete-milestone': ['agreed', 'gates-open', 'ready', 'running', 'paused', 'evaluating'],
	'add-decision': OPEN,
	'edit-outcome': ['evaluating', 'closed', 'follow-up'],
	'publish-outcome': ['closed', 'follow-up'],
	'follow-up': ['closed', 'follow-up']
} as const satisfies Record<string, readonly TrialStatus[]>;
export type TrialStep = keyof typeof TRIAL_STEPS;

export const isOpenTrial = (status: TrialStatus): boolean =>
	(OPEN as readonly TrialStatus[]).includes(status);

/** Whether the lifecycle lets this step start from here (not who may do it: policy.ts). */
export const trialStepAllowed = (step: TrialStep, status: TrialStatus): boolean =>
	(TRIAL_STEPS[step] as readonly TrialStatus[]).includes(status);

/** @throws AppError `illegal-transition` with the step and the status in its detail */
export function assertTrialStep(step: TrialStep, { state }: Pick<Trial, 'state'>): void {
	if (!trialStepAllowed(step, state.status))
		throw new AppError('illegal-transition', { detail: { step, status: state.status } });
}

/** Goes to another state and keeps who, when and why. */
export function moveTrial(trial: Trial, state: TrialState, occasion: Occasion): Trial {
	const reason = occasion.reason?.trim();
	const record = { from: trial.state.status, to: state.status, at: occasion.now, by: occasion.by };
	return {
		...trial,
		state,
		updatedAt: occasion.now,
		history: [...trial.history, { ...record, ...(reason ? { reason } : {}) }]
	};
}

const startedAtOf = (state: TrialState): string | undefined =>
	'startedAt' in state ? state.startedAt : undefined;

/** Whether every gate lets it run at this moment. */
export const gatesPass = (trial: Pick<Trial, 'gates'>, now: string): boolean =>
	trial.gates.every((gate) => gatePasses(gate, now));

/** One party accepts; with both it is agreed. Accepting twice changes nothing. */
export function acceptTrial(trial: Trial, party: 'bureau' | 'supplier', occasion: Occasion): Trial {
	assertTrialStep('accept', trial);
	if (trial.state.status !== 'proposed') return trial;
	const state = {
		...trial.state,
		...(party === 'bureau' ? { acceptedByBureau: true } : { acceptedBySupplier: true })
	};
	if (state.acceptedByBureau && state.acceptedBySupplier)
		return moveTrial(trial, { status: 'agreed' }, occasion);
	return { ...trial, state, updatedAt: occasion.now };
}

/** The lab opens the gates; a trial none of whose gates is needed is ready at once. */
export function openGates(trial: Trial, occasion: Occasion): Trial {
	assertTrialStep('open-gates', trial);
	return settleGates(moveTrial(trial, { status: 'gates-open' }, occasion), occasion);
}

/**
 * Replaces one gate by what `change` makes of it. All mandatory gates passed makes the trial ready; one that no
 * longer passes takes a ready trial back to its gates and pauses a running one.
 * @throws AppError `not-found` for a gate that it has not; whatever `change` throws
 */
export function changeGate(
	trial: Trial,
	step: 'save-gate' | 'decide-gate' | 'require-gate',
	gateId: string,
	change: (gate: Gate) => Gate,
	occasion: Occasion
): Trial {
	assertTrialStep(step, trial);
	if (!trial.gates.some((gate) => gate.id === gateId)) throw new AppError('not-found');
	const gates = trial.gates.map((gate) => (gate.id === gateId ? change(gate) : gate));
	return settleGates({ ...trial, gates, updatedAt: occasion.now }, occasion);
}

function settleGates(trial: Trial, occasion: Occasion): Trial {
	const pass = gatesPass(trial, occasion.now);
	const { state } = trial;
	if (state.status === 'gates-open' && pass) return moveTrial(trial, { status: 'ready' }, occasion);
	if (state.status === 'ready' && !pass) return moveTrial(trial, { status: 'gates-open' }, occasion);
	if (state.status !== 'running' || pass) return trial;
	const reason = occasion.reason?.trim() ?? '';
	const expired = trial.gates.filter(
		(gate) => !gatePasses(gate, occasion.now) && gateStatusAt(gate, occasion.now) === 'expired'
	);
	const expiredGates = reason ? [] : expired.map(({ id }) => id);
	const { startedAt } = state;
	return moveTrial(
		trial,
		{ status: 'paused', startedAt, reason, ...(expiredGates.length > 0 ? { expiredGates } : {}) },
		occasion
	);
}

/** Takes note of every gate whose review date is over; the same trial where there is none. */
export function expireGates(trial: Trial, occasion: Occasion): Trial {
	if (!trialStepAllowed('decide-gate', trial.state.status)) return trial;
	const gates = trial.gates.map((gate) => expireGate(gate, occasion));
	if (gates.every((gate, i) => gate === trial.gates[i])) return trial;
	return settleGates({ ...trial, gates, updatedAt: occasion.now }, occasion);
}

/**
 * What every running trial has: a complete plan, and gates that pass now.
 * @throws AppError `invalid` with reason `trial-not-ready`, `conflict` with reason `gates-not-passed`
 */
function assertMayRun(trial: Trial, now: string): void {
	assertPlanReady(trial.plan);
	if (!gatesPass(trial, now)) throw new AppError('conflict', { reason: 'gates-not-passed' });
}

/** @throws AppError as `assertMayRun`: a gate may have expired since it made the trial ready */
export function startTrial(trial: Trial, occasion: Occasion): Trial {
	assertTrialStep('start', trial);
	assertMayRun(trial, occasion.now);
	return moveTrial(trial, { status: 'running', startedAt: occasion.now }, occasion);
}

/** @throws AppError `invalid` without a reason */
export function pauseTrial(trial: Trial, occasion: Occasion): Trial {
	assertTrialStep('pause', trial);
	const startedAt = startedAtOf(trial.state) ?? occasion.now;
	return moveTrial(trial, { status: 'paused', startedAt, reason: requireReason(occasion) }, occasion);
}

/** @throws AppError as `startTrial` */
export function resumeTrial(trial: Trial, occasion: Occasion): Trial {
	assertTrialStep('resume', trial);
	assertMayRun(trial, occasion.now);
	return moveTrial(
		trial,
		{ status: 'running', startedAt: startedAtOf(trial.state) ?? occasion.now },
		occasion
	);
}

/** The run is over; now it is judged. */
export function startEvaluation(trial: Trial, occasion: Occasion): Trial {
	assertTrialStep('evaluate', trial);
	return moveTrial(
		trial,
		{ status: 'evaluating', startedAt: startedAtOf(trial.state) ?? occasion.now },
		occasion
	);
}

/** The bureau agrees with the evaluation. */
export function approveEvaluation(trial: Trial, occasion: Occasion): Trial {
	assertTrialStep('approve-evaluation', trial);
	if (trial.state.status !== 'evaluating' || trial.state.approvedByBureau) return trial;
	const state = { ...trial.state, approvedByBureau: { at: occasion.now, by: occasion.by } };
	return { ...trial, state, updatedAt: occasion.now };
}

/**
 * Ends an evaluated trial. Anything but stopping needs the bureau's agreement with the evaluation.
 * @throws AppError `conflict` with reason `evaluation-not-approved`, `invalid` without a reason
 */
export function closeTrial(trial: Trial, decision: TrialDecision, occasion: Occasion): Trial {
	if (decision === 'stop') return stopTrial(trial, occasion);
	assertTrialStep('close', trial);
	if (trial.state.status === 'evaluating' && !trial.state.approvedByBureau)
		throw new AppError('conflict', { reason: 'evaluation-not-approved' });
	return end(trial, decision, occasion);
}

/** Ends an open trial wherever it is. @throws AppError `invalid` without a reason */
export function stopTrial(trial: Trial, occasion: Occasion): Trial {
	assertTrialStep('stop', trial);
	return end(trial, 'stop', occasion);
}

function end(trial: Trial, decision: TrialDecision, occasion: Occasion): Trial {
	const startedAt = startedAtOf(trial.state);
	return moveTrial(
		trial,
		{
			status: 'closed',
			decision,
			reason: requireReason(occasion),
			closedAt: occasion.now,
			...(startedAt ? { startedAt } : {})
		},
		occasion
	);
}

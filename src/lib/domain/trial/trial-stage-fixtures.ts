import { decideGate, submitGate } from './gates.ts';
import { savePlan } from './plan.ts';
import { acceptTrial, changeGate, openGates, startTrial } from './transitions.ts';
import { proposedTrial, readyPlan } from './trial-fixtures.ts';
import type { Trial } from './trial.ts';

/** The same trial at each of its stages, brought there by the steps themselves. */

export const NOW = '2026-11-22T08:00:00.000Z';
/** Whoever of the lab takes a step. */
export const lab = (reason?: string, now = NOW) => ({ now, by: 'coordinator', reason });
export const party = { now: NOW, by: 'party' };

/** With the gate submitted and approved. */
export const passed = (trial: Trial, gateId: string): Trial => {
	const sent = changeGate(trial, 'save-gate', gateId, (gate) => submitGate(gate, 'Evidence.', party), party);
	return changeGate(sent, 'decide-gate', gateId, (gate) => decideGate(gate, 'approved', {}, lab()), lab());
};
export const agreed = () => acceptTrial(acceptTrial(proposedTrial(), 'bureau', party), 'supplier', party);
const allPassed = (trial: Trial) =>
	trial.gates.filter(({ mandatory }) => mandatory).reduce((now, { id }) => passed(now, id), trial);
export const ready = () => savePlan(allPassed(openGates(agreed(), lab())), readyPlan(), lab());
export const running = () => startTrial(ready(), lab());

import type { Occasion } from '../shared/aggregate.ts';
import { AppError } from '../shared/error.ts';
import { assertPlanReady, planErrors } from './readiness.ts';
import { assertTrialStep } from './transitions.ts';
import type { Kpi, Trial, TrialPlan } from './trial.ts';

/** From here on a plan may not lose what a trial cannot run without. */
const MUST_STAY_READY: readonly string[] = ['running', 'paused'];

/** As many as the schema keeps. */
const MAX_DECISIONS = 200;

const yardstick = ({ id, unit, direction, baseline, target }: Kpi) =>
	[id, unit, direction, baseline, target].join('|');

/** Indicators count as the same when what they are measured against is; a better wording moves nothing. */
const sameYardsticks = (a: TrialPlan, b: TrialPlan): boolean =>
	a.kpis.map(yardstick).sort().join('\n') === b.kpis.map(yardstick).sort().join('\n');

/**
 * Writes a new plan. Before both have agreed, a change takes back what was accepted: nobody agrees to what they have
 * not seen. Once it runs, indicators stay as they were, so that nobody moves the target.
 * @throws AppError `invalid` naming the fields, `conflict` with reason `kpis-frozen`
 */
export function savePlan(trial: Trial, plan: TrialPlan, occasion: Occasion): Trial {
	assertTrialStep('edit-plan', trial);
	const fields = planErrors(plan);
	if (Object.keys(fields).length > 0) throw new AppError('invalid', { fields });
	if (MUST_STAY_READY.includes(trial.state.status)) {
		if (!sameYardsticks(trial.plan, plan)) throw new AppError('conflict', { reason: 'kpis-frozen' });
		assertPlanReady(plan);
	}
	const state =
		trial.state.status === 'proposed'
			? { ...trial.state, acceptedByBureau: false, acceptedBySupplier: false }
			: trial.state;
	return { ...trial, plan, state, updatedAt: occasion.now };
}

/** @throws AppError `not-found` for a milestone that the plan has not */
export function completeMilestone(trial: Trial, milestoneId: string, occasion: Occasion): Trial {
	assertTrialStep('complete-milestone', trial);
	if (!trial.plan.milestones.some(({ id }) => id === milestoneId)) throw new AppError('not-found');
	const milestones = trial.plan.milestones.map((one) =>
		one.id === milestoneId && !one.doneAt ? { ...one, doneAt: occasion.now } : one
	);
	return { ...trial, plan: { ...trial.plan, milestones }, updatedAt: occasion.now };
}

/** Adds to the log of decisions. @throws AppError `invalid` without words, `too-large` when the log is full */
export function addDecision(trial: Trial, text: string, occasion: Occasion): Trial {
	assertTrialStep('add-decision', trial);
	if (!text.trim()) throw new AppError('invalid', { fields: { text: 'needed' } });
	if (trial.decisions.length >= MAX_DECISIONS) throw new AppError('too-large');
	const entry = { at: occasion.now, by: occasion.by, text: text.trim() };
	return { ...trial, decisions: [...trial.decisions, entry], updatedAt: occasion.now };
}

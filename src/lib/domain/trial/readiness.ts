import { AppError, type FieldErrors } from '../shared/error.ts';
import { hasText } from '../shared/lang-text.ts';
import type { Kpi, TrialPlan } from './trial.ts';

/**
 * What a trial cannot run without and still lacks: indicators with baseline and target, budget owner, route to
 * procurement, stop conditions.
 * @returns field path → message key under `errors.`; empty when it may run as far as the plan goes
 */
export function planReadiness(plan: TrialPlan): FieldErrors {
	const given: Record<string, boolean> = {
		'plan.kpis': plan.kpis.length > 0,
		'plan.budgetOwner': Boolean(plan.budgetOwner?.trim()),
		'plan.routeToProcurement': hasText(plan.routeToProcurement),
		'plan.stopConditions': hasText(plan.stopConditions)
	};
	const missing = Object.entries(given).filter(([, ok]) => !ok);
	return {
		...Object.fromEntries(missing.map(([field]) => [field, 'needed'])),
		...Object.assign({}, ...plan.kpis.map(kpiReadiness))
	};
}

function kpiReadiness(kpi: Kpi, i: number): FieldErrors {
	const at = `plan.kpis.${i}`;
	const fields: FieldErrors = {};
	if (kpi.baseline === undefined) fields[`${at}.baseline`] = 'needed';
	if (kpi.target === undefined) fields[`${at}.target`] = 'needed';
	return { ...fields, ...kpiDirection(kpi, i) };
}

/** A target has to be better than the baseline, in the direction that is good. */
function kpiDirection({ baseline, target, direction }: Kpi, i: number): FieldErrors {
	if (baseline === undefined || target === undefined) return {};
	const better = direction === 'up' ? target > baseline : target < baseline;
	return better ? {} : { [`plan.kpis.${i}.target`]: 'target-not-better' };
}

/** What is wrong in a plan however early it is. */
export function planErrors(plan: TrialPlan): FieldErrors {
	const fields: FieldErrors = Object.assign({}, ...plan.kpis.map(kpiDirection));
	if (plan.startsOn && plan.endsOn && plan.endsOn < plan.startsOn) fields['plan.endsOn'] = 'day-order';
	return fields;
}

/** @throws AppError `invalid` with reason `trial-not-ready` and every field concerned */
export function assertPlanReady(plan: TrialPlan): void {
	const fields = planReadiness(plan);
	if (Object.keys(fields).length > 0) throw new AppError('invalid', { reason: 'trial-not-ready', fields });
}

import { AppError } from '../shared/error.ts';
import { hongKongDay } from '../shared/hong-kong-day.ts';
import { hasText, type LangText } from '../shared/lang-text.ts';
import type { Occasion } from '../shared/aggregate.ts';
import { assertTrialStep } from './transitions.ts';
import type { Kpi, Measurement, Outcome, Result, Trial, TrialPlan } from './trial.ts';

type Measured = Pick<Measurement, 'kpiId' | 'on' | 'value'>;

/** The newest measurement of an indicator, by its day. */
function lastMeasurement(measurements: readonly Measured[], kpiId: string): Measured | undefined {
	return measurements
		.filter((one) => one.kpiId === kpiId)
		.reduce<Measured | undefined>((last, one) => (last && last.on >= one.on ? last : one), undefined);
}

/** What each indicator came to: its last measurement beside baseline and target. Indicators without either are left out. */
export function resultsOf(plan: Pick<TrialPlan, 'kpis'>, measurements: readonly Measured[]): Result[] {
	return plan.kpis.flatMap(({ id, name, unit, baseline, target }) => {
		if (baseline === undefined || target === undefined) return [];
		const achieved = lastMeasurement(measurements, id)?.value;
		return [{ kpiId: id, name, unit, baseline, target, ...(achieved === undefined ? {} : { achieved }) }];
	});
}

/** Whether a target was met; undefined when nothing was measured. The better direction is the one from baseline to target. */
export function targetMet({
	baseline,
	target,
	achieved
}: Omit<Result, 'name' | 'unit' | 'kpiId'>): boolean | undefined {
	if (achieved === undefined) return undefined;
	return target >= baseline ? achieved >= target : achieved <= target;
}

/**
 * Whether a measurement can be recorded now.
 * @throws AppError `illegal-transition` unless it runs or is judged; `invalid` for an unknown indicator, or a day to
 * come or before the start
 */
export function assertMeasurable(trial: Trial, measured: Measured, now: string): Kpi {
	assertTrialStep('measure', trial);
	const kpi = trial.plan.kpis.find(({ id }) => id === measured.kpiId);
	if (!kpi) throw new AppError('invalid', { fields: { kpiId: 'unknown-kpi' } });
	if (measured.on > hongKongDay(now)) throw new AppError('invalid', { fields: { on: 'day-to-come' } });
	const startedAt = 'startedAt' in trial.state ? trial.state.startedAt : undefined;
	if (startedAt && measured.on < hongKongDay(startedAt))
		throw new AppError('invalid', { fields: { on: 'day-before-start' } });
	return kpi;
}

export interface OutcomeWords {
	title?: LangText | undefined;
	summary?: LangText | undefined;
	lessons?: LangText | undefined;
}

/**
 * Writes the outcome. Results come from the measurements until it is published; then they stay.
 * @throws AppError `invalid` without a title or a summary
 */
export function saveOutcome(
	trial: Trial,
	words: OutcomeWords,
	measurements: readonly Measured[],
	occasion: Occasion
): Trial {
	assertTrialStep('edit-outcome', trial);
	const { title, summary, lessons } = words;
	if (!hasText(title) || !hasText(summary))
		throw new AppError('invalid', {
			fields: {
				...(hasText(title) ? {} : { 'outcome.title': 'text-required' }),
				...(hasText(summary) ? {} : { 'outcome.summary': 'text-required' })
			}
		});
	const published = trial.outcome?.publishedAt ? trial.outcome : undefined;
	const outcome: Outcome = {
		title,
		summary,
		...(hasText(lessons) ? { lessons } : {}),
		results: published?.results ?? resultsOf(trial.plan, measurements),
		...(published?.publishedAt ? { publishedAt: published.publishedAt } : {})
	};
	return { ...trial, outcome, updatedAt: occasion.now };
}

/**
 * Shows the outcome to everybody, with the results as they stand.
 * @throws AppError `conflict` with reason `outcome-missing` when nothing is written, `illegal-transition` before closing
 */
export function publishOutcome(trial: Trial, measurements: readonly Measured[], occasion: Occasion): Trial {
	assertTrialStep('publish-outcome', trial);
	if (!trial.outcome) throw new AppError('conflict', { reason: 'outcome-missing' });
	if (trial.outcome.publishedAt) return trial;
	const outcome: Outcome = {
		...trial.outcome,
		results: resultsOf(trial.plan, measurements),
		publishedAt: occasion.now
	};
	return { ...trial, outcome, updatedAt: occasion.now };
}

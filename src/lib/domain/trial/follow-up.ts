import type { Occasion } from '../shared/aggregate.ts';
import { AppError } from '../shared/error.ts';
import { hongKongDay } from '../shared/hong-kong-day.ts';
import { addMonths } from '../shared/calendar.ts';
import { assertTrialStep, moveTrial } from './transitions.ts';
import { FOLLOW_UP_MONTHS, type FollowUpMonth, type Trial, type TrialState } from './trial.ts';

/** Reviews still to come, in order; none for a trial that never ran. */
export function pendingFollowUps(state: TrialState): readonly FollowUpMonth[] {
	if (state.status === 'follow-up') return state.pending;
	return state.status === 'closed' && state.startedAt ? FOLLOW_UP_MONTHS : [];
}

/** The day from which a review can be recorded. */
export const followUpDue = (closedAt: string, month: FollowUpMonth): string =>
	addMonths(hongKongDay(closedAt), month);

/**
 * Records the next review of what became of the trial.
 * @throws AppError `illegal-transition` when none is left, `conflict` with reason `follow-up-too-early` before its day
 */
export function recordFollowUp(trial: Trial, note: string, occasion: Occasion): Trial {
	assertTrialStep('follow-up', trial);
	const { state } = trial;
	const [month, ...pending] = pendingFollowUps(state);
	if (month === undefined || (state.status !== 'closed' && state.status !== 'follow-up'))
		throw new AppError('illegal-transition', { detail: { step: 'follow-up', status: state.status } });
	if (!note.trim()) throw new AppError('invalid', { fields: { note: 'needed' } });
	if (hongKongDay(occasion.now) < followUpDue(state.closedAt, month))
		throw new AppError('conflict', { reason: 'follow-up-too-early' });
	const review = { month, at: occasion.now, by: occasion.by, note: note.trim() };
	const { decision, closedAt, startedAt } = state;
	return moveTrial(
		trial,
		{
			status: 'follow-up',
			decision,
			closedAt,
			...(startedAt ? { startedAt } : {}),
			pending,
			reviews: [...(state.status === 'follow-up' ? state.reviews : []), review]
		},
		occasion
	);
}

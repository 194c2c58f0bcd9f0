import type { ChallengeContent } from '../../challenge/challenge.ts';
import type { CriterionScore, Reason } from '../explanation.ts';
import type { SolutionFacts } from '../facts.ts';
import { clamp, criterion, reason } from './criterion.ts';

/** A start this many weeks late counts as nothing. */
const LATE_WEEKS = 12;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/**
 * Can it be had in this budget, by this date, from a supplier with hands free? Each part in [0, 1], share 1, unknown
 * where the solution does not say. Source: our own; full up to what is asked, then falling in a straight line.
 *
 * - budget (asked where the need gives one): 1 up to the need's maximum, then 1 - excess / maximum, at least 0.
 * - timeline (asked where the need says when the trial starts): 1 when ready by then, else 1 - weeks late / 12, at
 *   least 0.
 * - capacity (always asked): 1 while fewer trials run than the supplier can take, else 0.
 * @param now ISO instant
 */
export function delivery(
	need: Pick<ChallengeContent, 'budget' | 'trialStart'>,
	facts: Pick<SolutionFacts, 'trialPrice' | 'weeksToStart' | 'capacity' | 'activeTrials'>,
	now: string
): CriterionScore {
	const reasons: Reason[] = [];
	if (need.budget) reasons.push(reason('budget', 1, withinBudget(need.budget.max, facts.trialPrice)));
	if (need.trialStart) reasons.push(reason('timeline', 1, onTime(need.trialStart, facts.weeksToStart, now)));
	const free = facts.capacity === undefined ? null : facts.capacity > facts.activeTrials ? 1 : 0;
	reasons.push(reason('capacity', 1, free));
	return criterion('delivery', reasons);
}

function withinBudget(maximum: number, price: number | undefined): number | null {
	if (price === undefined) return null;
	if (price <= maximum) return 1;
	return maximum > 0 ? clamp(1 - (price - maximum) / maximum) : 0;
}

function onTime(trialStart: string, weeksToStart: number | undefined, now: string): number | null {
	if (weeksToStart === undefined) return null;
	const available = Math.max(0, (Date.parse(`${trialStart}T00:00:00+08:00`) - Date.parse(now)) / WEEK_MS);
	return clamp(1 - Math.max(0, weeksToStart - available) / LATE_WEEKS);
}

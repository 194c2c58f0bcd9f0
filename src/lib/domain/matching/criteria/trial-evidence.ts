import type { CriterionScore } from '../explanation.ts';
import type { PastTrial, SolutionFacts } from '../facts.ts';
import { criterion, reason } from './criterion.ts';

/** What a decision says about the solution; the measured results count as much. */
const DECISION_VALUE: Record<PastTrial['decision'], number> = { scale: 1, redesign: 0.5, hold: 0.4, stop: 0 };
/** Evidence halves in weight every three years. */
const HALF_LIFE_YEARS = 3;
/** The mean that few trials are shrunk towards, and how many trials it counts as. */
const PRIOR = 0.5;
const PRIOR_TRIALS = 2;
const YEAR_MS = 365.25 * 24 * 3600 * 1000;

/**
 * Has it worked before? Two parts.
 *
 * - past-trials (share 4): (2·0.5 + Σ wᵢ·qᵢ) / (2 + Σ wᵢ): outcomes qᵢ (mean of the decision's value and of the share
 *   of its targets reached) shrunk towards ½ by two imaginary trials, each with weight wᵢ = 2^(-age/3 years); unknown
 *   without a past trial.
 * - documents (share 1): 1 - 2^-n for n pieces of published evidence; unknown without any.
 * @param now ISO instant
 */
export function trialEvidence(
	facts: Pick<SolutionFacts, 'pastTrials' | 'evidence'>,
	now: string
): CriterionScore {
	return criterion('trial-evidence', [
		reason('past-trials', 4, pastTrials(facts.pastTrials, now), { count: String(facts.pastTrials.length) }),
		reason('documents', 1, facts.evidence > 0 ? 1 - 2 ** -facts.evidence : null, {
			count: String(facts.evidence)
		})
	]);
}

function pastTrials(trials: readonly PastTrial[], now: string): number | null {
	if (trials.length === 0) return null;
	let sum = PRIOR_TRIALS * PRIOR;
	let weights = PRIOR_TRIALS;
	for (const trial of trials) {
		const years = Math.max(0, (Date.parse(now) - Date.parse(trial.closedAt)) / YEAR_MS);
		const weight = 2 ** (-years / HALF_LIFE_YEARS);
		const decision = DECISION_VALUE[trial.decision];
		sum += weight * (trial.achieved === null ? decision : (decision + trial.achieved) / 2);
		weights += weight;
	}
	return sum / weights;
}

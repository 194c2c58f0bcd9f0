import type { CriterionScore } from '../explanation.ts';
import type { PastTrial, SolutionFacts } from '../facts.ts';
import { criterion, reason } from './criterion.ts';

/** What a decision says about the solution; the measured results count as much. */
const DECISION_VALUE: Record<PastTrial['decision'], number> = { scale: 1, redesign: 0.5, hold: 0.4, stop: 0 };
/** Evidence halves in weight every three years. */
const HALF_LIFE_YEARS = 3;
/** What the lab's own mean is shrunk towards, and a solution's where no lab is given. */
export const PRIOR_OUTCOME = 0.5;
/** How many trials the mean that few are shrunk towards counts as. */
const PRIOR_TRIALS = 2;
const YEAR_MS = 365.25 * 24 * 3600 * 1000;

/**
 * Has it worked before? Two parts, each in [0, 1]; source: `shrunkMean`'s for the first, our own for the second.
 *
 * - past-trials (share 4): `shrunkMean` of its outcomes towards the lab's mean; unknown without a past trial.
 * - documents (share 1): 1 - 2^-n for n pieces of published evidence; unknown without any.
 * @param now ISO instant
 * @param meanOutcome how trials in this lab end, in [0, 1]
 */
export function trialEvidence(
	facts: Pick<SolutionFacts, 'pastTrials' | 'evidence'>,
	now: string,
	meanOutcome = PRIOR_OUTCOME
): CriterionScore {
	const { pastTrials, evidence } = facts;
	return criterion('trial-evidence', [
		reason('past-trials', 4, pastTrials.length > 0 ? shrunkMean(pastTrials, now, meanOutcome) : null, {
			count: String(pastTrials.length)
		}),
		reason('documents', 1, evidence > 0 ? 1 - 2 ** -evidence : null, { count: String(evidence) })
	]);
}

/**
 * (2·m + Σ wᵢ·qᵢ) / (2 + Σ wᵢ), in [0, 1]: outcomes qᵢ (mean of the decision's value and of the share of its targets
 * reached) shrunk towards m as by two imaginary trials, each with weight wᵢ = 2^(-age / 3 years). The posterior mean of
 * a beta distribution with two prior trials (Gelman and others, Bayesian Data Analysis, 2.4); with m estimated from all
 * trials, as here, an empirical Bayes estimate.
 * @param mean m, what is expected of a trial that nothing is known of
 */
export function shrunkMean(trials: readonly PastTrial[], now: string, mean: number): number {
	let sum = PRIOR_TRIALS * mean;
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

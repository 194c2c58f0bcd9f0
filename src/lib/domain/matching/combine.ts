import type { CriterionScore, Reason } from './explanation.ts';
import type { Criterion, Weights } from './weights.ts';

/** A value in [0, 1] (null when nothing is known) with what it would be at its worst and at its best. */
export interface Estimate {
	value: number | null;
	low: number;
	high: number;
}

/**
 * The share-weighted mean of a criterion's parts.
 *
 * value = Σ share·value / Σ share over the known parts; low and high put every unknown part at 0 and at 1 and
 * average over all of them. Without parts the criterion was not asked about: value null, low 0, high 0.
 */
export function combineReasons(reasons: readonly Pick<Reason, 'share' | 'value'>[]): Estimate {
	let all = 0;
	let known = 0;
	let sum = 0;
	for (const { share, value } of reasons) {
		all += share;
		if (value === null) continue;
		known += share;
		sum += share * value;
	}
	if (all === 0) return { value: null, low: 0, high: 0 };
	return { value: known > 0 ? sum / known : null, low: sum / all, high: (sum + all - known) / all };
}

/** Whether the need asks about this criterion at all; one that it does not ask about moves nothing. */
export const isAsked = (criterion: Pick<CriterionScore, 'reasons'>): boolean => criterion.reasons.length > 0;

/**
 * The displayed score, 0–100: Σ weight·value / Σ weight over the criteria with a value. Criteria not asked about are
 * left out everywhere; asked but unknown ones are left out of the score and widen [low, high].
 * It is monotone: raising the value of any criterion never lowers the score.
 */
export function combineCriteria(
	criteria: readonly CriterionScore[],
	weights: Weights
): { score: number; low: number; high: number } {
	let known = 0;
	let asked = 0;
	let sum = 0;
	let low = 0;
	let high = 0;
	for (const criterion of criteria) {
		if (!isAsked(criterion)) continue;
		const weight = weights[criterion.criterion];
		asked += weight;
		low += weight * criterion.low;
		high += weight * criterion.high;
		if (criterion.value === null) continue;
		known += weight;
		sum += weight * criterion.value;
	}
	return {
		score: known > 0 ? (100 * sum) / known : 0,
		low: asked > 0 ? (100 * low) / asked : 0,
		high: asked > 0 ? (100 * high) / asked : 0
	};
}

/** The criteria with one reason's value changed and its criterion combined anew. */
export function withReason(
	criteria: readonly CriterionScore[],
	name: Criterion,
	place: number,
	value: number | null
): CriterionScore[] {
	return criteria.map((criterion) => {
		if (criterion.criterion !== name) return criterion;
		const reasons = criterion.reasons.map((reason, i) => (i === place ? { ...reason, value } : reason));
		return { ...criterion, ...combineReasons(reasons), reasons };
	});
}

import { combineCriteria, combineReasons } from './combine.ts';
import type { Explanation } from './explanation.ts';

/**
 * The displayed score again, from an explanation's JSON alone: reasons give criteria, criteria and weights give the
 * score. Knows no scorer, no text and no statistics, so anyone who holds the JSON can check the number.
 * @returns exactly the explanation's `score`, `low` and `high` (property-tested)
 */
export function recomputeScore(explanation: Pick<Explanation, 'criteria' | 'weights'>): {
	score: number;
	low: number;
	high: number;
} {
	const criteria = explanation.criteria.map((criterion) => ({
		...criterion,
		...combineReasons(criterion.reasons)
	}));
	return combineCriteria(criteria, explanation.weights);
}

import type { Explanation } from './explanation.ts';

/**
 * The displayed score again, from an explanation's JSON alone: reasons give criteria, criteria and weights give the
 * score. It knows no scorer, no text and no statistics, and shares no arithmetic with what made the numbers (the
 * boundary check holds it to types), so anyone who holds the JSON can check them.
 *
 * criterion = Σ share·value / Σ share over its known parts; score = 100 · Σ weight·criterion / Σ weight over the criteria
 * with a known part; low and high put every unknown part at 0 and at 1, over all parts and all criteria that have any.
 * @returns exactly the explanation's `score`, `low` and `high` (property-tested)
 */
export function recomputeScore({ criteria, weights }: Pick<Explanation, 'criteria' | 'weights'>): {
	score: number;
	low: number;
	high: number;
} {
	const known = { weight: 0, sum: 0 };
	const asked = { weight: 0, low: 0, high: 0 };
	for (const { criterion, reasons } of criteria) {
		if (reasons.length === 0) continue;
		const weight = weights[criterion];
		const part = recomputeCriterion(reasons);
		asked.weight += weight;
		asked.low += weight * part.low;
		asked.high += weight * part.high;
		if (part.value === null) continue;
		known.weight += weight;
		known.sum += weight * part.value;
	}
	const share = (sum: number, of: number) => (of > 0 ? (100 * sum) / of : 0);
	return {
		score: share(known.sum, known.weight),
		low: share(asked.low, asked.weight),
		high: share(asked.high, asked.weight)
	};
}

function recomputeCriterion(reasons: Explanation['criteria'][number]['reasons']) {
	const all = reasons.reduce((sum, { share }) => sum + share, 0);
	const answered = reasons.filter(({ value }) => value !== null);
	const known = answered.reduce((sum, { share }) => sum + share, 0);
	const sum = answered.reduce((total, { share, value }) => total + share * (value ?? 0), 0);
	if (all === 0) return { value: null, low: 0, high: 0 };
	return { value: known > 0 ? sum / known : null, low: sum / all, high: (sum + all - known) / all };
}

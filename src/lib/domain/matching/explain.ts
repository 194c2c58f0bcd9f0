import { combineCriteria, combineReasons } from './combine.ts';
import type { CriterionScore, Explanation, GateResult, Improvement, Note, Quote } from './explanation.ts';
import { compareRanked, type Ranked } from './order.ts';
import { METHOD } from './ranking.ts';
import type { Scored } from './score.ts';
import type { Criterion, Weights } from './weights.ts';

/** Improvements shown: the ones that would move the candidate most. */
const IMPROVEMENTS = 5;
/** A known part below this is named as missing. */
const MISSING_BELOW = 0.5;

/** Quotes for a criterion's reasons, by reason's place in it. */
export type Quotes = Partial<Record<Criterion, readonly (readonly Quote[])[]>>;

/**
 * Why a candidate stands where it does, from the very numbers that it was ordered by.
 * @param others the whole list, to say which rank an improvement would give; undefined for readers who may not
 *   know of the others
 */
export function explain(
	challengeId: string,
	scored: Scored,
	weights: Weights,
	others: readonly Ranked[] | undefined,
	quotes: Quotes
): Explanation {
	const criteria = scored.criteria.map((criterion) => withQuotes(criterion, quotes[criterion.criterion]));
	return {
		method: METHOD,
		challengeId,
		solutionId: scored.id,
		weights,
		gates: scored.gates,
		criteria,
		weak: scored.weak,
		score: scored.score,
		low: scored.low,
		high: scored.high,
		missing: missing(criteria, scored.gates),
		questions: questions(criteria, scored.gates),
		improvements: improvements(scored, weights, others)
	};
}

function withQuotes(criterion: CriterionScore, quotes: readonly (readonly Quote[])[] = []): CriterionScore {
	const reasons = criterion.reasons.map((reason, i) => ({ ...reason, quotes: [...(quotes[i] ?? [])] }));
	return { ...criterion, reasons };
}

const note = (key: string, values?: Record<string, string>): Note => ({ key, ...(values ? { values } : {}) });

/** Known parts that fall short, and failed gates. */
function missing(criteria: readonly CriterionScore[], gates: readonly GateResult[]): Note[] {
	const failed = gates
		.filter(({ result }) => result === 'fail')
		.map(({ reason, values }) => note(`gate-reason.${reason}`, values));
	const short = criteria
		.filter(({ criterion }) => criterion !== 'problem-fit')
		.flatMap(({ reasons }) => reasons)
		.filter(({ value }) => value !== null && value < MISSING_BELOW)
		.map(({ key, values }) => note(`missing.${key}`, values));
	return [...failed, ...short];
}

/** Everything unknown becomes a question to the supplier: unknown gates first, then unknown parts. */
function questions(criteria: readonly CriterionScore[], gates: readonly GateResult[]): Note[] {
	const open = gates
		.filter(({ result }) => result === 'unknown')
		.map(({ reason, values }) => note(`gate-question.${reason}`, values));
	const unknown = criteria
		.flatMap(({ reasons }) => reasons)
		.filter(({ value }) => value === null)
		.map(({ key, values }) => note(`question.${key}`, values));
	return [...open, ...unknown];
}

/** For each part that is not full: the score and rank if it were. Words are not among them: they are what it is. */
function improvements(
	scored: Scored,
	weights: Weights,
	others: readonly Ranked[] | undefined
): Improvement[] {
	const found: Improvement[] = [];
	for (const criterion of scored.criteria) {
		if (criterion.criterion === 'problem-fit') continue;
		criterion.reasons.forEach((reason, place) => {
			if (reason.value === 1) return;
			const raised = withReason(scored.criteria, criterion.criterion, place, 1);
			const { score } = combineCriteria(raised, weights);
			if (score <= scored.score) return;
			const values = reason.values ? { values: reason.values } : {};
			found.push({ criterion: criterion.criterion, key: reason.key, ...values, score });
		});
	}
	const best = found.sort((a, b) => b.score - a.score).slice(0, IMPROVEMENTS);
	if (!others) return best;
	return best.map((one) => ({ ...one, rank: rankWith(others, { ...scored, score: one.score }) }));
}

const rankWith = (others: readonly Ranked[], one: Ranked): number =>
	1 + others.filter((other) => other.id !== one.id && compareRanked(other, one) < 0).length;

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

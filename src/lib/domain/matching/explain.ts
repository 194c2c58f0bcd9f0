import { combineCriteria, withReason } from './combine.ts';
import type {
	CriterionScore,
	ExplainedPlace,
	Explanation,
	GateResult,
	Improvement,
	Note,
	Quote
} from './explanation.ts';
import { rankIf, scoreElsewhere, type Places } from './places.ts';
import { METHOD } from './ranking.ts';
import type { Scored } from './score.ts';
import type { Placeable } from './slots.ts';
import type { Criterion, Weights } from './weights.ts';

/** Improvements shown: the ones that would move the candidate most. */
const IMPROVEMENTS = 5;
/** A known part below this is named as missing. */
const MISSING_BELOW = 0.5;

/** Quotes for a criterion's reasons, by reason's place in it. */
export type Quotes = Partial<Record<Criterion, readonly (readonly Quote[])[]>>;

/**
 * Why a candidate stands where it does, from the very numbers that it was ordered by.
 * @param list the whole list, to say where it stands and which rank an improvement would give; undefined for readers
 *   who may not know of the others
 */
export function explain(
	challengeId: string,
	scored: Scored,
	weights: Weights,
	list: Places<Placeable> | undefined,
	quotes: Quotes
): Explanation {
	const criteria = scored.criteria.map((criterion) => withQuotes(criterion, quotes[criterion.criterion]));
	const place = list && explainedPlace(list, scored.id);
	return {
		method: METHOD,
		challengeId,
		solutionId: scored.id,
		weights,
		gates: scored.gates,
		criteria,
		weak: scored.weak,
		...(place ? { place } : {}),
		score: scored.score,
		low: scored.low,
		high: scored.high,
		missing: missing(criteria, scored.gates),
		questions: questions(criteria, scored.gates),
		improvements: improvements(scored, weights, list)
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

/**
 * For each part that is not full: the score and, below the first place, the rank if it were. Words are not among them:
 * they are what it is.
 */
function improvements(scored: Scored, weights: Weights, list: Places<Placeable> | undefined): Improvement[] {
	const own = list?.byScore.find(({ id }) => id === scored.id);
	// Who stands first cannot move up: it is only told what would raise its score.
	const below = list && own && list.placeOf(own.id)?.rank !== 1 ? { list, own } : undefined;
	const found: Improvement[] = [];
	for (const criterion of scored.criteria) {
		if (criterion.criterion === 'problem-fit') continue;
		criterion.reasons.forEach(({ key, value, values }, place) => {
			if (value === 1) return;
			const raised = withReason(scored.criteria, criterion.criterion, place, 1);
			const { score } = combineCriteria(raised, weights);
			if (score <= scored.score) return;
			const rank = below && rankIf(below.list, improved(below.own, below.list, key, raised, weights));
			found.push({
				criterion: criterion.criterion,
				key,
				...(values ? { values } : {}),
				score,
				...(rank === undefined ? {} : { rank })
			});
		});
	}
	return found.sort((a, b) => b.score - a.score).slice(0, IMPROVEMENTS);
}

/** The candidate as its place would be decided with one part raised. */
function improved(
	own: Placeable,
	{ policy }: Places<Placeable>,
	key: string,
	raised: readonly CriterionScore[],
	weights: Weights
): Placeable {
	const { score } = combineCriteria(raised, weights);
	return {
		...own,
		score,
		elsewhere: scoreElsewhere(raised, weights),
		areas: key === 'areas' ? policy.needAreas : own.areas,
		full: own.full && key !== 'capacity'
	};
}

function explainedPlace(list: Places<Placeable>, id: string): ExplainedPlace | undefined {
	const own = list.byScore.find((one) => one.id === id);
	const place = list.placeOf(id);
	if (!own || !place) return undefined;
	const { supplierId, exposure, fitShare, areas, full } = own;
	return { ...place, supplierId, exposure, fitShare, areas: [...areas], full };
}

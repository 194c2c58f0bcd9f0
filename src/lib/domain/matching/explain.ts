import type {
	CriterionScore,
	ExplainedPlace,
	Explanation,
	GateResult,
	Note,
	Quote,
	Reason
} from './explanation.ts';
import { improvementsOf } from './improvements.ts';
import type { Places } from './places.ts';
import { METHOD } from './ranking.ts';
import type { Scored } from './score.ts';
import type { Placeable } from './slots.ts';
import type { Criterion, Weights } from './weights.ts';

/**
 * A known part is named as missing where it is below this: what is stated as soon as anything lacks, what a text or the
 * past lets guess from one half down. Whoever has any reference or evidence lacks none.
 */
const MISSING_BELOW: Readonly<Record<string, number>> = {
	capability: 0.5,
	'past-trials': 0.5,
	documents: 0,
	references: 0
};
/** The part that a gate tells of already, by the gate's reason: it is said and asked once. */
const TOLD_BY_GATE: Readonly<Record<string, string>> = {
	'location-not-accepted': 'data-location',
	'location-unknown': 'data-location'
};

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
		improvements: improvementsOf(scored, weights, list)
	};
}

function withQuotes(criterion: CriterionScore, quotes: readonly (readonly Quote[])[] = []): CriterionScore {
	const reasons = criterion.reasons.map((reason, i) => ({ ...reason, quotes: [...(quotes[i] ?? [])] }));
	return { ...criterion, reasons };
}

const note = (key: string, values?: Record<string, string>): Note => ({ key, ...(values ? { values } : {}) });

/** Failed gates, and known parts that fall short. */
function missing(criteria: readonly CriterionScore[], gates: readonly GateResult[]): Note[] {
	const failed = gates.filter(({ result }) => result === 'fail');
	const short = criteria
		.filter(({ criterion }) => criterion !== 'problem-fit')
		.flatMap(({ reasons }) => reasons)
		.filter(({ key, value }) => value !== null && value < (MISSING_BELOW[key] ?? 1));
	return [...gateNotes('gate-reason', failed), ...partNotes('missing', short, failed)];
}

/** Everything unknown becomes a question to the supplier: unknown gates first, then unknown parts. */
function questions(criteria: readonly CriterionScore[], gates: readonly GateResult[]): Note[] {
	const open = gates.filter(({ result }) => result === 'unknown');
	const unknown = criteria.flatMap(({ reasons }) => reasons).filter(({ value }) => value === null);
	return [...gateNotes('gate-question', open), ...partNotes('question', unknown, open)];
}

const gateNotes = (group: string, gates: readonly GateResult[]): Note[] =>
	gates.map(({ reason, values }) => note(`${group}.${reason}`, values));

function partNotes(group: string, parts: readonly Reason[], told: readonly GateResult[]): Note[] {
	const once = new Set(told.map(({ reason }) => TOLD_BY_GATE[reason]));
	return parts.filter(({ key }) => !once.has(key)).map(({ key, values }) => note(`${group}.${key}`, values));
}

function explainedPlace(list: Places<Placeable>, id: string): ExplainedPlace | undefined {
	const own = list.byScore.find((one) => one.id === id);
	const place = list.placeOf(id);
	if (!own || !place) return undefined;
	const { supplierId, exposure, fitShare, areas, full } = own;
	return { ...place, supplierId, exposure, fitShare, areas: [...areas], full };
}

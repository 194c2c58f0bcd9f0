import type { LangText } from '../shared/lang-text.ts';
import type { Measurement, Result, Trial, TrialDecision } from './trial.ts';

/** What everybody reads of a published outcome: no notes, no names of people, no budget. */
export interface OutcomeView {
	id: string;
	reference: string;
	title: LangText;
	summary: LangText;
	lessons?: LangText | undefined;
	decision: TrialDecision;
	publishedAt: string;
	startedOn?: string | undefined;
	closedOn: string;
	results: Result[];
	/** Oldest first. */
	measurements: { kpiId: string; on: string; value: number }[];
	reviews: { month: number; at: string; note: string }[];
	challenge: { id: string; reference: string; title: LangText; public: boolean };
	solution: { id: string; title: LangText; public: boolean };
	supplier: { name: LangText };
	bureau: { name: LangText };
}

/**
 * The caller has asked `view-outcome`.
 * @returns undefined while there is no published outcome of a closed trial
 */
export function toOutcomeView(
	trial: Trial,
	measurements: readonly Measurement[],
	around: Pick<OutcomeView, 'challenge' | 'solution' | 'supplier' | 'bureau'>
): OutcomeView | undefined {
	const { state, outcome } = trial;
	if (!outcome?.publishedAt || (state.status !== 'closed' && state.status !== 'follow-up')) return undefined;
	const shown = new Set(outcome.results.map(({ kpiId }) => kpiId));
	return {
		...around,
		id: trial.id,
		reference: trial.reference,
		title: outcome.title,
		summary: outcome.summary,
		lessons: outcome.lessons,
		decision: state.decision,
		publishedAt: outcome.publishedAt,
		startedOn: state.startedAt,
		closedOn: state.closedAt,
		results: outcome.results,
		measurements: measurements
			.filter(({ kpiId }) => shown.has(kpiId))
			.map(({ kpiId, on, value }) => ({ kpiId, on, value })),
		reviews:
			state.status === 'follow-up' ? state.reviews.map(({ month, at, note }) => ({ month, at, note })) : []
	};
}

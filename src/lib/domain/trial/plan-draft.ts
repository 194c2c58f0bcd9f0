import { cleanDraft } from '../shared/clean-draft.ts';
import { AppError } from '../shared/error.ts';
import { fieldErrors } from '../shared/field-errors.ts';
import type { LangText } from '../shared/lang-text.ts';
import { settleTexts } from '../shared/settle-texts.ts';
import type { OutcomeWords } from './results.ts';
import { outcomeSchema, trialPlanSchema, type Milestone, type Outcome, type TrialPlan } from './trial.ts';

/** What the domain has not of its own: dictionaries and ids. */
export interface Tools {
	/** Fills Simplified Chinese from Traditional (TextPort.complete). */
	complete: (text: LangText) => LangText;
	newId: () => string;
}

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** A row of which only what every row carries is there: nobody filled it in. */
const isBlank = (row: Row): boolean => Object.keys(row).every((key) => key === 'id' || key === 'direction');

/**
 * Rows in the order typed, each matched with the stored one by id (a row removed moves no text to its neighbour);
 * a new one gets an id, and so does one whose id the plan never gave.
 */
function settleRows(rows: unknown, before: readonly { id: string }[], tools: Tools): Row[] {
	if (!Array.isArray(rows)) return [];
	return rows.filter(isRow).flatMap((row) => {
		if (isBlank(row)) return [];
		const known = before.find(({ id }) => id === row['id']);
		const settled = settleTexts(row, known, tools.complete) as Row;
		return [{ ...settled, id: known?.id ?? tools.newId() }];
	});
}

/**
 * The whole plan as a form posts it, as a plan. Which milestones are done is not the form's to say.
 * @throws AppError `invalid` naming each field under `plan.`
 */
export function settlePlanDraft(typed: Record<string, unknown>, before: TrialPlan, tools: Tools): TrialPlan {
	const { kpis, milestones, ...rest } = cleanDraft(typed);
	const settled = {
		...(settleTexts(rest, before, tools.complete) as Row),
		kpis: settleRows(kpis, before.kpis, tools).map((kpi) => ({ unit: '', direction: 'up', ...kpi })),
		milestones: settleRows(milestones, before.milestones, tools).map((row) =>
			keepDone(row, before.milestones)
		)
	};
	const result = trialPlanSchema.safeParse(settled);
	if (!result.success) throw new AppError('invalid', { fields: fieldErrors(result.error, 'plan') });
	return result.data;
}

function keepDone(row: Row, before: readonly Milestone[]): Row {
	const { doneAt: _typed, ...rest } = row;
	const done = before.find(({ id }) => id === row['id'])?.doneAt;
	return done ? { ...rest, doneAt: done } : rest;
}

const wordsSchema = outcomeSchema.pick({ title: true, summary: true, lessons: true }).partial();

/** Title, summary and lessons as a form posts them. @throws AppError `invalid` naming each field under `outcome.` */
export function settleOutcomeDraft(
	typed: Record<string, unknown>,
	before: Outcome | undefined,
	complete: Tools['complete']
): OutcomeWords {
	const { title, summary, lessons } = cleanDraft(typed);
	const settled = settleTexts({ title, summary, lessons }, before, complete);
	const result = wordsSchema.safeParse(settled);
	if (!result.success) throw new AppError('invalid', { fields: fieldErrors(result.error, 'outcome') });
	return result.data;
}

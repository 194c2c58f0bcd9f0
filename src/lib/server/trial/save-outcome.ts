import { z } from 'zod';
import { settleOutcomeDraft } from '../../domain/trial/plan-draft.ts';
import { saveOutcome } from '../../domain/trial/results.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';
import { measurementsOf } from './trial-views.ts';

export const saveTrialOutcomeInput = stepInput.extend({
	/** Title, summary and lessons as typed. */
	outcome: z.record(z.string(), z.unknown()).default({})
});

/** The lab writes the outcome; its results are the last measurements. @throws AppError `invalid` without title or summary */
export function saveTrialOutcome(ctx: Ctx, input: z.infer<typeof saveTrialOutcomeInput>): Promise<TrialView> {
	return changeTrial(ctx, input, 'edit-outcome', 'outcome-saved', async (trial, occasion) => {
		const words = settleOutcomeDraft(input.outcome, trial.outcome, (text) => ctx.text.complete(text));
		return saveOutcome(trial, words, await measurementsOf(ctx, trial.id), occasion);
	});
}

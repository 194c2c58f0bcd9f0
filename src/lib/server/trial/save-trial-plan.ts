import { z } from 'zod';
import { settlePlanDraft } from '../../domain/trial/plan-draft.ts';
import { savePlan } from '../../domain/trial/plan.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const saveTrialPlanInput = stepInput.extend({
	/** The whole plan as typed so far: `settlePlanDraft` makes it into a plan. */
	plan: z.record(z.string(), z.unknown())
});

/**
 * The lab or the bureau writes the plan.
 * @throws AppError `invalid` naming fields, `conflict` with reason `kpis-frozen` once it runs, or with the stored
 * version when it moved on
 */
export function saveTrialPlan(ctx: Ctx, input: z.infer<typeof saveTrialPlanInput>): Promise<TrialView> {
	return changeTrial(ctx, input, 'edit-plan', 'plan-saved', (trial, occasion) => {
		const plan = settlePlanDraft(input.plan, trial.plan, {
			complete: (text) => ctx.text.complete(text),
			newId: () => ctx.newId()
		});
		return savePlan(trial, plan, occasion);
	});
}

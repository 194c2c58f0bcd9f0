import type { z } from 'zod';
import { prose } from '../../domain/shared/prose.ts';
import { addDecision } from '../../domain/trial/plan.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const addTrialDecisionInput = stepInput.extend({ text: prose(4000).default('') });

/** Adds to the log of decisions, which nobody edits afterwards. @throws AppError `invalid` without words */
export function addTrialDecision(ctx: Ctx, input: z.infer<typeof addTrialDecisionInput>): Promise<TrialView> {
	return changeTrial(ctx, input, 'add-decision', 'decision-added', (trial, occasion) =>
		addDecision(trial, input.text, occasion)
	);
}

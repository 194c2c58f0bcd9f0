import { approveEvaluation } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { changeTrial, trialStepInput, type TrialStepInput } from './trial-store.ts';

export const approveTrialEvaluationInput = trialStepInput;

/** The bureau agrees with the evaluation; then the trial can be closed. */
export function approveTrialEvaluation(ctx: Ctx, input: TrialStepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'approve-evaluation', 'evaluation-approved', approveEvaluation);
}

import { approveEvaluation } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const approveTrialEvaluationInput = stepInput;

/** The bureau agrees with the evaluation; then the trial can be closed. */
export function approveTrialEvaluation(ctx: Ctx, input: StepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'approve-evaluation', 'evaluation-approved', approveEvaluation);
}

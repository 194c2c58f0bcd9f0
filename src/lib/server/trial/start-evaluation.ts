import { startEvaluation } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { changeTrial, trialStepInput, type TrialStepInput } from './trial-store.ts';

export const startTrialEvaluationInput = trialStepInput;

/** The run is over and is judged. */
export function startTrialEvaluation(ctx: Ctx, input: TrialStepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'evaluate', 'evaluating', startEvaluation);
}

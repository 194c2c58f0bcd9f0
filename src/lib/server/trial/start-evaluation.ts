import { startEvaluation } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const startTrialEvaluationInput = stepInput;

/** The run is over and is judged. */
export function startTrialEvaluation(ctx: Ctx, input: StepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'evaluate', 'evaluating', startEvaluation);
}

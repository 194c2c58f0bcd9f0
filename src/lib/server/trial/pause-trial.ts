import { pauseTrial } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { changeTrial, trialStepInput, type TrialStepInput } from './trial-store.ts';

export const pauseRunningTrialInput = trialStepInput;

/** Pauses a running trial. @throws AppError `invalid` without a reason */
export function pauseRunningTrial(ctx: Ctx, input: TrialStepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'pause', 'paused', pauseTrial);
}

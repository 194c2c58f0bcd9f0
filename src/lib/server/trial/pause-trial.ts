import { pauseTrial } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const pauseRunningTrialInput = stepInput;

/** Pauses a running trial. @throws AppError `invalid` without a reason */
export function pauseRunningTrial(ctx: Ctx, input: StepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'pause', 'paused', pauseTrial);
}

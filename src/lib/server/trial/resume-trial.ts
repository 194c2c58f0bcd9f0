import { resumeTrial } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { changeTrial, trialStepInput, type TrialStepInput } from './trial-store.ts';

export const resumePausedTrialInput = trialStepInput;

/** Goes on with a paused trial. @throws AppError as starting it */
export function resumePausedTrial(ctx: Ctx, input: TrialStepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'resume', 'resumed', resumeTrial);
}

import { resumeTrial } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const resumePausedTrialInput = stepInput;

/** Goes on with a paused trial. @throws AppError as starting it */
export function resumePausedTrial(ctx: Ctx, input: StepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'resume', 'resumed', resumeTrial);
}

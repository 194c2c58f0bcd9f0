import { startTrial } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { changeTrial, trialStepInput, type TrialStepInput } from './trial-store.ts';

export const startReadyTrialInput = trialStepInput;

/** Starts a ready trial. @throws AppError `invalid` with reason `trial-not-ready`, `conflict` with `gates-not-passed` */
export function startReadyTrial(ctx: Ctx, input: TrialStepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'start', 'started', startTrial);
}

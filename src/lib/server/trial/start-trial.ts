import { startTrial } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const startReadyTrialInput = stepInput;

/** Starts a ready trial. @throws AppError `invalid` with reason `trial-not-ready`, `conflict` with `gates-not-passed` */
export function startReadyTrial(ctx: Ctx, input: StepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'start', 'started', startTrial);
}

import { openGates } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { changeTrial, trialStepInput, type TrialStepInput } from './trial-store.ts';

export const openTrialGatesInput = trialStepInput;

/** The lab opens the governance gates of an agreed trial. */
export function openTrialGates(ctx: Ctx, input: TrialStepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'open-gates', 'gates-opened', openGates);
}

import { openGates } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const openTrialGatesInput = stepInput;

/** The lab opens the governance gates of an agreed trial. */
export function openTrialGates(ctx: Ctx, input: StepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'open-gates', 'gates-opened', openGates);
}

import { publishOutcome } from '../../domain/trial/results.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';
import { measurementsOf } from './trial-views.ts';

export const publishTrialOutcomeInput = stepInput;

/**
 * Shows the outcome of a closed trial to everybody; its results stay as they are now.
 * @throws AppError `conflict` with reason `outcome-missing`, `illegal-transition` before closing
 */
export function publishTrialOutcome(ctx: Ctx, input: StepInput): Promise<TrialView> {
	return changeTrial(ctx, input, 'publish-outcome', 'outcome-published', async (trial, occasion) =>
		publishOutcome(trial, await measurementsOf(ctx, trial.id), occasion)
	);
}

import { suspendSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { stepSolution } from './solution-store.ts';

export const suspendListingInput = stepInput;

/** Out of the lists and out of matching. @throws AppError `invalid` without a reason */
export function suspendListing(ctx: Ctx, input: StepInput): Promise<FullSolutionView> {
	return stepSolution(ctx, input, 'suspend', 'suspended', suspendSolution);
}

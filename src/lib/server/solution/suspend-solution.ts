import { suspendSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import { solutionStepInput, stepSolution, type SolutionStepInput } from './solution-store.ts';

export const suspendListingInput = solutionStepInput;

/** Out of the lists and out of matching. @throws AppError `invalid` without a reason */
export function suspendListing(ctx: Ctx, input: SolutionStepInput): Promise<FullSolutionView> {
	return stepSolution(ctx, input, 'suspend', 'suspended', suspendSolution);
}

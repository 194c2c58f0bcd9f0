import { returnSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import { solutionStepInput, stepSolution, type SolutionStepInput } from './solution-store.ts';

export const returnToSupplierInput = solutionStepInput;

/** Back to the supplier with what to mend. @throws AppError `invalid` without a reason */
export function returnToSupplier(ctx: Ctx, input: SolutionStepInput): Promise<FullSolutionView> {
	return stepSolution(ctx, input, 'return', 'returned', returnSolution);
}

import { returnSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { stepSolution } from './solution-store.ts';

export const returnToSupplierInput = stepInput;

/** Back to the supplier with what to mend. @throws AppError `invalid` without a reason */
export function returnToSupplier(ctx: Ctx, input: StepInput): Promise<FullSolutionView> {
	return stepSolution(ctx, input, 'return', 'returned', returnSolution);
}

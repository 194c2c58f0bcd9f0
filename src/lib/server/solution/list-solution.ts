import { listSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { readSupplier, solutionFor, stepSolution } from './solution-store.ts';

export const listReviewedInput = stepInput;

/** Makes a reviewed solution public. @throws AppError `forbidden` with reason `supplier-unverified` */
export async function listReviewed(ctx: Ctx, input: StepInput): Promise<FullSolutionView> {
	const { organisationId } = await solutionFor(ctx, input.id, 'list');
	const { verified } = await readSupplier(ctx, organisationId);
	return stepSolution(ctx, input, 'list', 'listed', (solution, occasion) =>
		listSolution(solution, occasion, verified)
	);
}

import { reinstateSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { readSupplier, solutionFor, stepSolution } from './solution-store.ts';

export const reinstateListingInput = stepInput;

/** Back into the lists after a suspension. @throws AppError `forbidden` with reason `supplier-unverified` */
export async function reinstateListing(ctx: Ctx, input: StepInput): Promise<FullSolutionView> {
	const { organisationId } = await solutionFor(ctx, input.id, 'reinstate');
	const { verified } = await readSupplier(ctx, organisationId);
	return stepSolution(ctx, input, 'reinstate', 'reinstated', (solution, occasion) =>
		reinstateSolution(solution, occasion, verified)
	);
}

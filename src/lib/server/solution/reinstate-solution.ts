import { reinstateSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import {
	readSupplier,
	solutionFor,
	solutionStepInput,
	stepSolution,
	type SolutionStepInput
} from './solution-store.ts';

export const reinstateListingInput = solutionStepInput;

/** Back into the lists after a suspension. @throws AppError `forbidden` with reason `supplier-unverified` */
export async function reinstateListing(ctx: Ctx, input: SolutionStepInput): Promise<FullSolutionView> {
	const { organisationId } = await solutionFor(ctx, input.id, 'reinstate');
	const { verified } = await readSupplier(ctx, organisationId);
	return stepSolution(ctx, input, 'reinstate', 'reinstated', (solution, occasion) =>
		reinstateSolution(solution, occasion, verified)
	);
}

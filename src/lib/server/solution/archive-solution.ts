import { archiveSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import { solutionStepInput, stepSolution, type SolutionStepInput } from './solution-store.ts';

export const archiveForGoodInput = solutionStepInput;

/** The end: kept for the record. @throws AppError `invalid` without a reason */
export function archiveForGood(ctx: Ctx, input: SolutionStepInput): Promise<FullSolutionView> {
	return stepSolution(ctx, input, 'archive', 'archived', archiveSolution);
}

import { archiveSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { stepSolution } from './solution-store.ts';

export const archiveForGoodInput = stepInput;

/** The end: kept for the record. @throws AppError `invalid` without a reason */
export function archiveForGood(ctx: Ctx, input: StepInput): Promise<FullSolutionView> {
	return stepSolution(ctx, input, 'archive', 'archived', archiveSolution);
}

import { submitSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import { solutionStepInput, stepSolution, type SolutionStepInput } from './solution-store.ts';

export const submitForReviewInput = solutionStepInput;

/** The supplier asks for review. @throws AppError `invalid` with reason `not-ready` naming each missing field */
export function submitForReview(ctx: Ctx, input: SolutionStepInput): Promise<FullSolutionView> {
	return stepSolution(ctx, input, 'submit', 'submitted', submitSolution);
}

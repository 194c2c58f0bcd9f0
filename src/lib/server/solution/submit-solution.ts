import { submitSolution } from '../../domain/solution/transitions.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput, type StepInput } from '../steps.ts';
import { stepSolution } from './solution-store.ts';

export const submitForReviewInput = stepInput;

/** The supplier asks for review. @throws AppError `invalid` with reason `not-ready` naming each missing field */
export function submitForReview(ctx: Ctx, input: StepInput): Promise<FullSolutionView> {
	return stepSolution(ctx, input, 'submit', 'submitted', submitSolution);
}

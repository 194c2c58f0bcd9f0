import type { z } from 'zod';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { completeMilestone } from '../../domain/trial/plan.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const completeTrialMilestoneInput = stepInput.extend({ milestoneId: idSchema });

/** Notes that a milestone is done. @throws AppError `not-found` for one that the plan has not */
export function completeTrialMilestone(
	ctx: Ctx,
	input: z.infer<typeof completeTrialMilestoneInput>
): Promise<TrialView> {
	const { milestoneId } = input;
	return changeTrial(
		ctx,
		input,
		'complete-milestone',
		'milestone-completed',
		(trial, occasion) => completeMilestone(trial, milestoneId, occasion),
		{ milestoneId }
	);
}

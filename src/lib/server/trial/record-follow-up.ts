import type { z } from 'zod';
import { prose } from '../../domain/shared/prose.ts';
import { recordFollowUp } from '../../domain/trial/follow-up.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const recordTrialFollowUpInput = stepInput.extend({
	note: prose(4000).default('')
});

/**
 * Records what became of the trial after 6, 12 or 24 months.
 * @throws AppError `conflict` with reason `follow-up-too-early`, `invalid` without a note
 */
export function recordTrialFollowUp(
	ctx: Ctx,
	input: z.infer<typeof recordTrialFollowUpInput>
): Promise<TrialView> {
	return changeTrial(ctx, input, 'follow-up', 'followed-up', (trial, occasion) =>
		recordFollowUp(trial, input.note, occasion)
	);
}

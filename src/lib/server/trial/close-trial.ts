import { z } from 'zod';
import { closeTrial } from '../../domain/trial/transitions.ts';
import { TRIAL_DECISIONS } from '../../domain/trial/trial.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput } from '../steps.ts';
import { settleChallenge } from './settle-challenge.ts';
import { changeTrial } from './trial-store.ts';

export const closeOpenTrialInput = stepInput.extend({ decision: z.enum(TRIAL_DECISIONS) });

/**
 * Ends a trial with a decision and a reason, then its challenge: adopted when it goes to scale, else not pursued.
 * Any open one can be stopped.
 * @throws AppError `conflict` with reason `evaluation-not-approved`, `invalid` without a reason
 */
export async function closeOpenTrial(
	ctx: Ctx,
	input: z.infer<typeof closeOpenTrialInput>
): Promise<TrialView> {
	const { decision } = input;
	const view = await changeTrial(
		ctx,
		input,
		decision === 'stop' ? 'stop' : 'close',
		'closed',
		(trial, occasion) => closeTrial(trial, decision, occasion),
		{ decision }
	);
	await settleChallenge(ctx, view.id);
	return view;
}

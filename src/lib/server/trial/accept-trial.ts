import { z } from 'zod';
import { acceptTrial } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const acceptProposedTrialInput = stepInput.extend({ party: z.enum(['bureau', 'supplier']) });

/** The bureau or the supplier accepts, each for itself; with both the trial is agreed. */
export function acceptProposedTrial(
	ctx: Ctx,
	input: z.infer<typeof acceptProposedTrialInput>
): Promise<TrialView> {
	const { party } = input;
	return changeTrial(
		ctx,
		input,
		party === 'bureau' ? 'accept-as-bureau' : 'accept-as-supplier',
		'accepted',
		(trial, occasion) => acceptTrial(trial, party, occasion),
		{ party }
	);
}

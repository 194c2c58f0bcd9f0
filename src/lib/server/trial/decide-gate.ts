import { z } from 'zod';
import { daySchema, idSchema } from '../../domain/shared/aggregate.ts';
import { prose } from '../../domain/shared/prose.ts';
import { decideGate, GATE_DECISIONS } from '../../domain/trial/gates.ts';
import { changeGate } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const decideTrialGateInput = stepInput.extend({
	gateId: idSchema,
	decision: z.enum(GATE_DECISIONS),
	conditions: prose(4000).optional(),
	/** The set's own term when absent. */
	reviewOn: daySchema.optional()
});

/**
 * The lab decides a gate that was sent in; the last mandatory one to pass makes the trial ready.
 * @throws AppError `forbidden` with reason `four-eyes`, `invalid` where a reason or the conditions are missing
 */
export function decideTrialGate(ctx: Ctx, input: z.infer<typeof decideTrialGateInput>): Promise<TrialView> {
	const { gateId, decision } = input;
	return changeTrial(
		ctx,
		input,
		'decide-gate',
		'gate-decided',
		(trial, occasion) =>
			changeGate(
				trial,
				'decide-gate',
				gateId,
				(gate) => decideGate(gate, decision, input, occasion),
				occasion
			),
		{ gateId, decision }
	);
}

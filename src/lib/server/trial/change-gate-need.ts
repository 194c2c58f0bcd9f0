import { z } from 'zod';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { reopenGate, requireGate, waiveGate } from '../../domain/trial/gates.ts';
import { changeGate } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

const CHANGES = {
	waive: { change: waiveGate, event: 'gate-waived' },
	require: { change: requireGate, event: 'gate-required' },
	reopen: { change: reopenGate, event: 'gate-reopened' }
} as const;

export const changeGateNeedInput = stepInput.extend({
	gateId: idSchema,
	need: z.enum(['waive', 'require', 'reopen'])
});

/**
 * The lab says with a reason that a gate is not required, that it is after all, or that something material changed
 * and its decision no longer holds.
 */
export function changeGateNeed(ctx: Ctx, input: z.infer<typeof changeGateNeedInput>): Promise<TrialView> {
	const { gateId, need } = input;
	const { change, event } = CHANGES[need];
	return changeTrial(
		ctx,
		input,
		'decide-gate',
		event,
		(trial, occasion) =>
			changeGate(trial, 'require-gate', gateId, (gate) => change(gate, occasion), occasion),
		{ gateId }
	);
}

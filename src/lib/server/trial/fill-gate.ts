import { z } from 'zod';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { prose } from '../../domain/shared/prose.ts';
import { saveGate, submitGate } from '../../domain/trial/gates.ts';
import { canFillGate } from '../../domain/trial/policy.ts';
import { changeGate } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { stepInput } from '../steps.ts';
import { changeTrial } from './trial-store.ts';

export const fillGateInput = stepInput.extend({
	gateId: idSchema,
	/** What its owner says and where the evidence is. */
	note: prose(4000).default(''),
	/** Whether it goes to be decided now, or is kept as a draft. */
	submit: z.boolean().default(false)
});

/** The gate's owner, or the lab, fills it in. @throws AppError `forbidden` for another party, `invalid` without a note */
export function fillGate(ctx: Ctx, input: z.infer<typeof fillGateInput>): Promise<TrialView> {
	const { gateId, note, submit } = input;
	const fill = submit ? submitGate : saveGate;
	const event = submit ? 'gate-submitted' : 'gate-saved';
	return changeTrial(
		ctx,
		input,
		'save-gate',
		event,
		(trial, occasion) =>
			changeGate(
				trial,
				'save-gate',
				gateId,
				(gate) => {
					if (!canFillGate(ctx.actor, trial, gate)) throw new AppError('forbidden');
					return fill(gate, note, occasion);
				},
				occasion
			),
		{ gateId }
	);
}

import { z } from 'zod';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { canRemoveMeasurement } from '../../domain/trial/policy.ts';
import { assertTrialStep } from '../../domain/trial/transitions.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import { eventOf, type Ctx } from '../services.ts';
import { kpiNames } from './record-measurement.ts';
import { measurementsSpec } from './trial-collection.ts';
import { trialFor } from './trial-store.ts';
import { trialView } from './trial-views.ts';

export const removeMeasurementInput = z.object({
	/** The trial. */
	id: idSchema,
	measurementId: idSchema,
	/** The measurement's. */
	version: z.number().int()
});

/** Takes a wrong value back: whoever recorded it, or the lab, while the trial is not closed. */
export async function removeMeasurement(
	ctx: Ctx,
	input: z.infer<typeof removeMeasurementInput>
): Promise<TrialView> {
	const trial = await trialFor(ctx, input.id, 'measure');
	assertTrialStep('measure', trial);
	const collection = ctx.storage.collection(measurementsSpec);
	const measurement = await collection.get(input.measurementId);
	if (measurement.trialId !== trial.id) throw new AppError('not-found');
	if (!canRemoveMeasurement(ctx.actor, trial, measurement.by)) throw new AppError('forbidden');
	const event = eventOf(
		ctx,
		actorId(ctx.actor),
		'measurement.removed',
		{ kind: 'measurement', id: measurement.id, version: measurement.version + 1 },
		{
			trialId: trial.id,
			kpiId: measurement.kpiId,
			about: kpiNames(trial, measurement.kpiId),
			on: measurement.on,
			value: measurement.value
		}
	);
	await collection.remove(measurement.id, input.version, [event]);
	return trialView(ctx, trial);
}

import { z } from 'zod';
import { actorId } from '../../domain/shared/actor.ts';
import { daySchema, idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { prose } from '../../domain/shared/prose.ts';
import { assertMeasurable } from '../../domain/trial/results.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Trial } from '../../domain/trial/trial.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import { eventOf, type Ctx } from '../services.ts';
import { measurementsSpec } from './trial-collection.ts';
import { trialFor } from './trial-store.ts';
import { trialView } from './trial-views.ts';

export const recordMeasurementInput = z.object({
	/** The trial. Measurements are no part of its document, so no version is asked for. */
	id: idSchema,
	kpiId: idSchema,
	on: daySchema,
	value: z.number().min(-1e12).max(1e12),
	note: prose(1000).optional()
});

/** For the trail: what was measured. */
export const kpiNames = ({ plan }: Pick<Trial, 'plan'>, kpiId: string): LangText[] =>
	plan.kpis.filter(({ id }) => id === kpiId).map(({ name }) => name);

/**
 * Records what an indicator came to on a day.
 * @throws AppError `invalid` as `assertMeasurable`, `conflict` with reason `measured-already` for a second value of a day
 */
export async function recordMeasurement(
	ctx: Ctx,
	input: z.infer<typeof recordMeasurementInput>
): Promise<TrialView> {
	const trial = await trialFor(ctx, input.id, 'measure');
	const now = ctx.now();
	assertMeasurable(trial, input, now);
	const by = actorId(ctx.actor);
	const { kpiId, on, value, note } = input;
	const id = ctx.newId();
	const measurement = { id, createdAt: now, updatedAt: now, trialId: trial.id, kpiId, on, value, note, by };
	const event = eventOf(
		ctx,
		by,
		'measurement.recorded',
		{ kind: 'measurement', id, version: 1 },
		{
			trialId: trial.id,
			kpiId,
			about: kpiNames(trial, kpiId),
			supplierId: trial.supplierId,
			bureauId: trial.bureauId
		}
	);
	try {
		await ctx.storage.collection(measurementsSpec).insert(measurement, [event]);
	} catch (thrown) {
		if (thrown instanceof AppError && thrown.reason === 'duplicate')
			throw new AppError('conflict', { reason: 'measured-already', fields: { on: 'measured-already' } });
		throw thrown;
	}
	return trialView(ctx, trial);
}

import { z } from 'zod';
import { isPublic } from '../../domain/challenge/policy.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { canTrial } from '../../domain/trial/policy.ts';
import { toOutcomeView, type OutcomeView } from '../../domain/trial/outcome-view.ts';
import type { Ctx } from '../services.ts';
import { trials } from './trial-store.ts';
import { aroundTrial, measurementsOf } from './trial-views.ts';

/** The trial's id: an outcome has none of its own. */
export const outcomeIdInput = z.object({ id: idSchema });

/** A published outcome, for everybody. @throws AppError `not-found` while it is not published */
export async function getOutcome(ctx: Ctx, input: z.infer<typeof outcomeIdInput>): Promise<OutcomeView> {
	const trial = await trials(ctx).get(input.id);
	if (!canTrial(ctx.actor, 'view-outcome', trial)) throw new AppError('not-found');
	const { challenge, solution, supplier, bureau } = await aroundTrial(ctx, trial);
	const view = toOutcomeView(trial, await measurementsOf(ctx, trial.id), {
		challenge: {
			id: trial.challengeId,
			reference: challenge?.reference ?? '',
			title: challenge?.content.title ?? {},
			public: challenge !== undefined && isPublic(challenge)
		},
		solution: {
			id: trial.solutionId,
			title: solution?.content.title ?? {},
			public: solution?.state.status === 'listed'
		},
		supplier,
		bureau
	});
	if (!view) throw new AppError('not-found');
	return view;
}

import { z } from 'zod';
import { setWeights } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { weightsSchema } from '../../domain/matching/weights.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import type { Ctx } from '../services.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const setChallengeWeightsInput = z.object({
	id: idSchema,
	version: z.number().int(),
	weights: weightsSchema
});

/** Settles the criteria's weights before publishing freezes them: the bureau in a draft, the coordinator in triage. */
export async function setChallengeWeights(
	ctx: Ctx,
	input: z.infer<typeof setChallengeWeightsInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'edit-weights');
	assertVersion(ctx, challenge, input.version);
	const next = setWeights(challenge, input.weights, ctx.now());
	return saveChallenge(ctx, challenge, next, 'weights-set', {
		before: challenge.weights,
		after: next.weights,
		fields: ['weights']
	});
}

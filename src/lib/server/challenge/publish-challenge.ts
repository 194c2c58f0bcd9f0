import { z } from 'zod';
import { assertReady } from '../../domain/challenge/readiness.ts';
import { publish } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { daySchema, idSchema } from '../../domain/shared/aggregate.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const publishChallengeInput = z.object({
	id: idSchema,
	version: z.number().int(),
	/** Last day for questions; stays as the bureau set it when absent. */
	questionsDue: daySchema.optional(),
	reason: prose(2000).optional()
});

/** The coordinator shows it to everybody; its weights freeze. @throws AppError `invalid` when a date has passed meanwhile */
export async function publishChallenge(
	ctx: Ctx,
	input: z.infer<typeof publishChallengeInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'publish');
	assertVersion(ctx, challenge, input.version);
	const dated = input.questionsDue ? { ...challenge, questionsDue: input.questionsDue } : challenge;
	const next = publish(dated, occasionOf(ctx, input.reason));
	assertReady(next, ctx.now());
	return saveChallenge(ctx, challenge, next, 'published', { weights: next.weights });
}

import { z } from 'zod';
import { returnToBureau } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const returnChallengeInput = z.object({
	id: idSchema,
	version: z.number().int(),
	reason: prose(2000).min(1, 'reason-required')
});

/** The coordinator gives it back to the bureau, saying why. */
export async function returnChallenge(
	ctx: Ctx,
	input: z.infer<typeof returnChallengeInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'return');
	assertVersion(ctx, challenge, input.version);
	const next = returnToBureau(challenge, occasionOf(ctx, input.reason));
	return saveChallenge(ctx, challenge, next, 'returned');
}

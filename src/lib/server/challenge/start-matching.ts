import { z } from 'zod';
import { startMatching } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const startChallengeMatchingInput = z.object({
	id: idSchema,
	version: z.number().int(),
	reason: prose(2000).optional()
});

/** The coordinator starts curating matches. */
export async function startChallengeMatching(
	ctx: Ctx,
	input: z.infer<typeof startChallengeMatchingInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'start-matching');
	assertVersion(ctx, challenge, input.version);
	const next = startMatching(challenge, occasionOf(ctx, input.reason));
	return saveChallenge(ctx, challenge, next, 'matching-started');
}

import { z } from 'zod';
import { close } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const closeChallengeInput = z.object({
	id: idSchema,
	version: z.number().int(),
	closing: z.enum(['not-pursued', 'withdrawn'], 'closing-required'),
	reason: prose(2000).min(1, 'reason-required')
});

/**
 * Ends an open challenge without a solution, in one versioned write: a proposal submitted meanwhile makes it a conflict.
 * @throws AppError `conflict` with reason `open-proposals` while a proposal lacks an outcome
 */
export async function closeChallenge(
	ctx: Ctx,
	input: z.infer<typeof closeChallengeInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'close');
	assertVersion(ctx, challenge, input.version);
	const next = close(challenge, input.closing, occasionOf(ctx, input.reason));
	return saveChallenge(ctx, challenge, next, 'closed', { closing: input.closing });
}

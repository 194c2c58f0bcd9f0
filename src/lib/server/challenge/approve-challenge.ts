import { z } from 'zod';
import { assertReady } from '../../domain/challenge/readiness.ts';
import { approve } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const approveChallengeInput = z.object({
	id: idSchema,
	version: z.number().int(),
	reason: prose(2000).optional()
});

/** The bureau's approver lets it go to the lab. @throws AppError `forbidden` for who asked for the approval (four eyes) */
export async function approveChallenge(
	ctx: Ctx,
	input: z.infer<typeof approveChallengeInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'approve');
	assertVersion(ctx, challenge, input.version);
	assertReady(challenge, ctx.now());
	const next = approve(challenge, occasionOf(ctx, input.reason));
	return saveChallenge(ctx, challenge, next, 'submitted');
}

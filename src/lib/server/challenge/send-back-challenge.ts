import { z } from 'zod';
import { sendBack } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const sendBackChallengeInput = z.object({
	id: idSchema,
	version: z.number().int(),
	reason: z.string().trim().min(1, 'reason-required').max(2000)
});

/** The bureau's approver gives it back to the officer, saying why. */
export async function sendBackChallenge(
	ctx: Ctx,
	input: z.infer<typeof sendBackChallengeInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'send-back');
	assertVersion(ctx, challenge, input.version);
	const next = sendBack(challenge, occasionOf(ctx, input.reason));
	return saveChallenge(ctx, challenge, next, 'sent-back');
}

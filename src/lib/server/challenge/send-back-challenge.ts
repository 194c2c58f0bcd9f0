import { z } from 'zod';
import { sendBack } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const sendBackChallengeInput = z.object({
	id: idSchema,
	version: z.number().int(),
	reason: prose(2000).min(1, 'reason-required')
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

import { z } from 'zod';
import { assertReady } from '../../domain/challenge/readiness.ts';
import { requestApproval } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const requestChallengeApprovalInput = z.object({
	id: idSchema,
	version: z.number().int(),
	reason: prose(2000).optional()
});

/** The officer asks the bureau's approver. @throws AppError `invalid` with reason `not-ready` and the fields that are missing */
export async function requestChallengeApproval(
	ctx: Ctx,
	input: z.infer<typeof requestChallengeApprovalInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'request-approval');
	assertVersion(ctx, challenge, input.version);
	assertReady(challenge, ctx.now());
	const next = requestApproval(challenge, occasionOf(ctx, input.reason));
	return saveChallenge(ctx, challenge, next, 'approval-requested');
}

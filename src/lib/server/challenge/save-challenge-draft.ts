import { z } from 'zod';
import { draftContentSchema, mergeContent } from '../../domain/challenge/draft-content.ts';
import { canChallenge } from '../../domain/challenge/policy.ts';
import { editContent, setWeights } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { weightsSchema } from '../../domain/matching/weights.ts';
import { daySchema, idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const saveChallengeDraftInput = z.object({
	id: idSchema,
	version: z.number().int(),
	content: draftContentSchema.default({}),
	weights: weightsSchema.optional(),
	questionsDue: daySchema.nullish()
});

/**
 * Saves part of a draft: what is absent stays, what is empty is cleared. Simplified Chinese is made from Traditional
 * where nobody wrote it, and translations of a changed text are flagged as stale.
 * @throws AppError `conflict` with the stored version when it moved on; `illegal-transition` once it left the officer
 */
export async function saveChallengeDraft(
	ctx: Ctx,
	input: z.infer<typeof saveChallengeDraftInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'edit');
	assertVersion(ctx, challenge, input.version);
	const content = mergeContent(challenge.content, input.content, (text) => ctx.text.complete(text));
	let next = editContent(challenge, content, ctx.now());
	if (input.weights) {
		if (!canChallenge(ctx.actor, 'edit-weights', challenge)) throw new AppError('forbidden');
		next = setWeights(next, input.weights, ctx.now());
	}
	if (input.questionsDue !== undefined) next = { ...next, questionsDue: input.questionsDue ?? undefined };
	return saveChallenge(ctx, challenge, next, 'draft-saved');
}

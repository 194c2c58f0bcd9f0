import { z } from 'zod';
import { draftContentSchema, mergeContent } from '../../domain/challenge/draft-content.ts';
import { addAddendum } from '../../domain/challenge/transitions.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { prose } from '../../domain/shared/prose.ts';
import type { Ctx } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { assertVersion, challengeFor, saveChallenge } from './challenge-store.ts';

export const addAddendumInput = z.object({
	id: idSchema,
	version: z.number().int(),
	note: prose(2000).min(1, 'reason-required'),
	content: draftContentSchema
});

/** Changes a published challenge in the open: everybody sees the old and the new value of each field. */
export async function addChallengeAddendum(
	ctx: Ctx,
	input: z.infer<typeof addAddendumInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'add-addendum');
	assertVersion(ctx, challenge, input.version);
	const content = mergeContent(challenge.content, input.content, (text) => ctx.text.complete(text));
	const next = addAddendum(challenge, content, input.note, occasionOf(ctx));
	const changes = next.addenda.at(-1)?.changes ?? [];
	return saveChallenge(ctx, challenge, next, 'addendum', {
		note: input.note,
		fields: changes.map((change) => change.field)
	});
}

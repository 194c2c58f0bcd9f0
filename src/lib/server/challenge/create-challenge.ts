import { z } from 'zod';
import { emptyChallengeContent, type Challenge } from '../../domain/challenge/challenge.ts';
import { draftContentSchema, mergeContent } from '../../domain/challenge/draft-content.ts';
import { canCreateChallenge } from '../../domain/challenge/policy.ts';
import { toChallengeView, type ChallengeView } from '../../domain/challenge/views.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { hongKongDay } from '../../domain/shared/hong-kong-day.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { eventOf, type Ctx } from '../services.ts';
import { challenges } from './challenge-store.ts';

export const createChallengeInput = z.object({
	organisationId: idSchema,
	content: draftContentSchema.optional()
});

/** The next human reference of the year, e.g. C-2026-0007; numbers are never used twice. */
async function nextChallengeReference(ctx: Pick<Ctx, 'storage' | 'now'>): Promise<string> {
	const year = hongKongDay(ctx.now()).slice(0, 4);
	const number = await ctx.storage.meta.increment(`challenge-reference-${year}`);
	return `C-${year}-${String(number).padStart(4, '0')}`;
}

/**
 * Starts a draft for a bureau, of its own department unless another is given.
 * @throws AppError `forbidden` for anyone but its officers and approvers
 */
export async function createChallenge(
	ctx: Ctx,
	input: z.infer<typeof createChallengeInput>
): Promise<ChallengeView> {
	if (!canCreateChallenge(ctx.actor, input.organisationId)) throw new AppError('forbidden');
	const now = ctx.now();
	const bureau = await ctx.storage.collection(organisationsSpec).find(input.organisationId);
	const content = { ...(bureau?.department ? { department: bureau.department } : {}), ...input.content };
	const complete = (text: Parameters<Ctx['text']['complete']>[0]) => ctx.text.complete(text);
	const challenge: Omit<Challenge, 'version'> = {
		id: ctx.newId(),
		createdAt: now,
		updatedAt: now,
		reference: await nextChallengeReference(ctx),
		organisationId: input.organisationId,
		createdBy: actorId(ctx.actor),
		content: mergeContent(emptyChallengeContent(), content, complete),
		state: { status: 'draft' },
		stateSince: now,
		weights: DEFAULT_WEIGHTS,
		openProposals: [],
		addenda: [],
		history: []
	};
	const event = eventOf(
		ctx,
		challenge.createdBy,
		'challenge.created',
		{ kind: 'challenge', id: challenge.id, version: 1 },
		{
			organisationId: challenge.organisationId,
			reference: challenge.reference,
			title: challenge.content.title ?? {},
			status: 'draft'
		}
	);
	return toChallengeView(await challenges(ctx).insert(challenge, [event]), ctx.actor, now);
}

import type { Challenge } from '../../domain/challenge/challenge.ts';
import { canChallenge, type ChallengeAction } from '../../domain/challenge/policy.ts';
import { toChallengeView, type ChallengeView } from '../../domain/challenge/views.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { EventName } from '../../domain/shared/event-types.ts';
import type { Ctx } from '../services.ts';
import { stepEvent, replaceSeen, versionConflict } from '../steps.ts';
import { challengesSpec } from './challenge-collection.ts';
import { owedOnProposals } from './owed-on-proposals.ts';

/** Reading and writing that every use case of this feature shares. */

export const challenges = (ctx: Pick<Ctx, 'storage'>) => ctx.storage.collection(challengesSpec);

/**
 * The challenge, once the policy has let the actor do `action` on it.
 * @throws AppError `not-found` when the actor may not know that it exists, else `forbidden`
 */
export async function challengeFor(ctx: Ctx, id: string, action: ChallengeAction): Promise<Challenge> {
	const challenge = await challenges(ctx).get(id);
	if (!canChallenge(ctx.actor, 'view-public', challenge)) throw new AppError('not-found');
	if (!canChallenge(ctx.actor, action, challenge)) throw new AppError('forbidden');
	return challenge;
}

/** @throws AppError `conflict` with reason `version` and the version that is stored, for the page to show */
export function assertVersion(ctx: Ctx, current: Challenge, seen: number): void {
	if (current.version === seen) return;
	throw versionConflict(toChallengeView(current, ctx.actor, ctx.now()));
}

/** What subscribers need to know of a challenge without reading it. */
export function challengeEvent(
	ctx: Ctx,
	type: EventName<'challenge'>,
	before: Challenge,
	after: Challenge,
	data: Record<string, unknown> = {}
) {
	const facts = {
		organisationId: after.organisationId,
		reference: after.reference,
		title: after.content.title ?? {},
		status: after.state.status
	};
	return stepEvent(ctx, 'challenge', `challenge.${type}`, before, after, facts, data);
}

/**
 * Writes what a person saw as version `seen`.
 * @returns the view for that person
 * @throws AppError `conflict` with the stored version when somebody wrote in between
 */
export async function saveChallenge(
	ctx: Ctx,
	before: Challenge,
	after: Challenge,
	type: EventName<'challenge'>,
	data: Record<string, unknown> = {}
): Promise<ChallengeView> {
	const events = [challengeEvent(ctx, type, before, after, data)];
	const view = (current: Challenge) => toChallengeView(current, ctx.actor, ctx.now());
	const saved = await replaceSeen(challenges(ctx), before, after, events, view);
	const owed = await owedOnProposals(ctx, [saved]);
	return toChallengeView(saved, ctx.actor, ctx.now(), owed(saved));
}

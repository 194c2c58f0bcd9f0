import type { Challenge } from '../../domain/challenge/challenge.ts';
import { canChallenge, type ChallengeAction } from '../../domain/challenge/policy.ts';
import { toChallengeView, type ChallengeView } from '../../domain/challenge/views.ts';
import { actorId } from '../../domain/shared/actor.ts';
import type { Occasion } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { EventName } from '../../domain/shared/event-types.ts';
import { eventOf, type Ctx } from '../services.ts';
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

/** Who acts and when, for a transition. */
export function occasionOf(ctx: Ctx, reason?: string): Occasion {
	return { now: ctx.now(), by: actorId(ctx.actor), reason };
}

/** @throws AppError `conflict` with reason `version` and the version that is stored, for the page to show */
export function assertVersion(ctx: Ctx, current: Challenge, seen: number): void {
	if (current.version === seen) return;
	throw new AppError('conflict', {
		reason: 'version',
		detail: { current: toChallengeView(current, ctx.actor, ctx.now()) }
	});
}

/** What subscribers need to know of a challenge without reading it. */
export function challengeEvent(
	ctx: Ctx,
	type: EventName<'challenge'>,
	before: Challenge,
	after: Challenge,
	data: Record<string, unknown> = {}
) {
	const move = after.history.length > before.history.length ? after.history.at(-1) : undefined;
	return eventOf(
		ctx,
		actorId(ctx.actor),
		`challenge.${type}`,
		{ kind: 'challenge', id: after.id, version: before.version + 1 },
		{
			organisationId: after.organisationId,
			reference: after.reference,
			title: after.content.title ?? {},
			status: after.state.status,
			...(move ? { from: move.from, to: move.to, ...(move.reason ? { reason: move.reason } : {}) } : {}),
			...data
		}
	);
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
	try {
		const saved = await challenges(ctx).replace(after, before.version, [
			challengeEvent(ctx, type, before, after, data)
		]);
		const owed = await owedOnProposals(ctx, [saved]);
		return toChallengeView(saved, ctx.actor, ctx.now(), owed(saved));
	} catch (thrown) {
		if (!(thrown instanceof AppError) || thrown.reason !== 'version') throw thrown;
		assertVersion(ctx, await challenges(ctx).get(before.id), before.version);
		throw thrown;
	}
}

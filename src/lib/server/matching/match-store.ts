import { createHash } from 'node:crypto';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import { canChallenge, isPublic } from '../../domain/challenge/policy.ts';
import type { Match } from '../../domain/matching/match.ts';
import { canMatch, type MatchAction } from '../../domain/matching/policy.ts';
import { actorId } from '../../domain/shared/actor.ts';
import type { Occasion } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { EventName } from '../../domain/shared/event-types.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { eventOf, type Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { where } from '../storage/port.ts';
import { matchesSpec } from './matching-collections.ts';
import { toDecision, type MatchDecision } from './match-views.ts';

/** Reading and writing that every use case of this feature shares. */

/** One record a pair, found without a query: two people who decide at once meet in one document. */
export const matchId = (challengeId: string, solutionId: string): string =>
	createHash('sha256').update(`${challengeId} ${solutionId}`).digest('base64url').slice(0, 32);

export const matches = (ctx: Pick<Ctx, 'storage'>) => ctx.storage.collection(matchesSpec);

/**
 * The challenge, once the policy has let the actor do `action` with its matches.
 * @throws AppError `not-found` when the actor may not know that it exists, else `forbidden`
 */
export async function challengeForMatch(
	ctx: Ctx,
	id: string,
	action: MatchAction,
	supplierId?: string
): Promise<Challenge> {
	const challenge = await ctx.storage.collection(challengesSpec).get(id);
	const known = isPublic(challenge) || canChallenge(ctx.actor, 'view', challenge);
	if (!known) throw new AppError('not-found');
	if (!canMatch(ctx.actor, action, { challenge, ...(supplierId ? { supplierId } : {}) }))
		throw new AppError('forbidden');
	return challenge;
}

/** Decisions on a challenge, by solution. */
export async function decisionsOn(ctx: Ctx, challengeId: string): Promise<Map<string, Match>> {
	const found = new Map<string, Match>();
	for await (const match of matches(ctx).scan({ filter: where.eq('challengeId', challengeId) }))
		found.set(match.solutionId, match);
	return found;
}

/** What a decision needs: the pair, and the version that the person saw (0 where nobody had decided). */
export interface Decision {
	challengeId: string;
	solutionId: string;
	version: number;
}

/**
 * Moves one pair's record with its event.
 * @throws AppError `conflict` with the stored decision when somebody decided in between; `illegal-transition`;
 *   `not-found` for a solution that is not listed
 */
export async function decide(
	ctx: Ctx,
	challenge: Challenge,
	input: Decision,
	rankingId: string,
	event: EventName<'match'>,
	transition: (match: Match, occasion: Occasion) => Match
): Promise<MatchDecision> {
	const before = await readOrStart(ctx, challenge, input.solutionId);
	if (before.version !== input.version) throw conflict(before);
	const occasion = { now: ctx.now(), by: actorId(ctx.actor) };
	const after = { ...transition(before, occasion), rankingId };
	const solution = await ctx.storage.collection(solutionsSpec).find(input.solutionId);
	const title = solution?.content.title;
	const events = [
		eventOf(
			ctx,
			occasion.by,
			`match.${event}`,
			{ kind: 'match', id: after.id, version: before.version + 1 },
			{
				challengeId: challenge.id,
				challengeReference: challenge.reference,
				challengeTitle: challenge.content.title ?? {},
				solutionId: input.solutionId,
				bureauId: challenge.organisationId,
				supplierId: after.supplierId,
				rankingId,
				...(title ? { about: [title] } : {}),
				...(after.state.status === 'dismissed'
					? { reasonCode: after.state.reasonCode, reason: after.state.note }
					: {})
			}
		)
	];
	try {
		if (before.version > 0) return toDecision(await matches(ctx).replace(after, before.version, events));
		return toDecision(await matches(ctx).insert(after, events));
	} catch (thrown) {
		if (!(thrown instanceof AppError) || thrown.code !== 'conflict') throw thrown;
		throw conflict(await matches(ctx).get(before.id));
	}
}

const conflict = (current: Match) =>
	new AppError('conflict', { reason: 'version', detail: { current: toDecision(current) } });

async function readOrStart(ctx: Ctx, challenge: Challenge, solutionId: string): Promise<Match> {
	const id = matchId(challenge.id, solutionId);
	const stored = await matches(ctx).find(id);
	if (stored) return stored;
	const solution = await ctx.storage.collection(solutionsSpec).get(solutionId);
	if (solution.state.status !== 'listed') throw new AppError('not-found');
	const now = ctx.now();
	return {
		id,
		version: 0,
		createdAt: now,
		updatedAt: now,
		challengeId: challenge.id,
		solutionId,
		bureauId: challenge.organisationId,
		supplierId: solution.organisationId,
		state: { status: 'suggested' },
		history: []
	};
}

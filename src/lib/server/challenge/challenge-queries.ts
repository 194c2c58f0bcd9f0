import { z } from 'zod';
import { CHALLENGE_STATUSES } from '../../domain/challenge/challenge.ts';
import { bureauxOf, canChallenge, canListChallenges } from '../../domain/challenge/policy.ts';
import {
	toChallengeSummary,
	toChallengeView,
	toPublicChallengeView,
	type ChallengeSummary,
	type ChallengeView,
	type PublicChallengeView
} from '../../domain/challenge/views.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { pageInput, pageOf } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { where, type Filter, type Page } from '../storage/port.ts';
import { challengeFor, challenges } from './challenge-store.ts';
import { owedOnProposals } from './owed-on-proposals.ts';

export const challengeIdInput = z.object({ id: idSchema });

/** For the bureau of the challenge and, from submission, the lab. */
export async function getChallenge(
	ctx: Ctx,
	input: z.infer<typeof challengeIdInput>
): Promise<ChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'view');
	const owed = await owedOnProposals(ctx, [challenge]);
	return toChallengeView(challenge, ctx.actor, ctx.now(), owed(challenge));
}

/** For everybody, once published; the bureau sees its own before that as the public will. */
export async function getPublicChallenge(
	ctx: Ctx,
	input: z.infer<typeof challengeIdInput>
): Promise<PublicChallengeView> {
	const challenge = await challengeFor(ctx, input.id, 'view-public');
	return toPublicChallengeView(challenge, ctx.now());
}

export const listChallengesInput = z.object({
	statuses: z.array(z.enum(CHALLENGE_STATUSES)).max(CHALLENGE_STATUSES.length).optional(),
	organisationId: idSchema.optional(),
	...pageInput
});
type ListInput = z.infer<typeof listChallengesInput>;

async function summaries(ctx: Ctx, filter: Filter, sort: string, input: ListInput) {
	const page = await challenges(ctx).list({
		filter,
		sort,
		...pageOf(input)
	});
	const now = ctx.now();
	const seen = page.items.filter((challenge) => canChallenge(ctx.actor, 'view', challenge));
	const owed = await owedOnProposals(ctx, seen);
	const result: Page<ChallengeSummary> = {
		items: seen.map((challenge) => toChallengeSummary(challenge, ctx.actor, now, owed(challenge)))
	};
	return page.nextCursor ? { ...result, nextCursor: page.nextCursor } : result;
}

/** The challenges of the bureaux that the actor writes for, last changed first. */
export async function listMyChallenges(ctx: Ctx, input: ListInput): Promise<Page<ChallengeSummary>> {
	const mine = bureauxOf(ctx.actor).filter(
		(id) => input.organisationId === undefined || input.organisationId === id
	);
	if (mine.length === 0) throw new AppError('forbidden');
	const filters = [where.in('organisationId', mine)];
	if (input.statuses) filters.push(where.in('status', input.statuses));
	return summaries(ctx, where.and(...filters), 'updated', input);
}

/** What the lab sees: everything that its bureau has let go. Longest in its state first, so that nothing waits unseen. */
const TRIAGE = ['submitted', 'returned', 'published', 'matching', 'in-trial', 'closed'] as const;

/** For coordinators: needs to triage and to follow. */
export async function listTriage(ctx: Ctx, input: ListInput): Promise<Page<ChallengeSummary>> {
	if (!canListChallenges(ctx.actor, 'triage')) throw new AppError('forbidden');
	const statuses = TRIAGE.filter((status) => !input.statuses || input.statuses.includes(status));
	const filters = [where.in('status', statuses)];
	if (input.organisationId) filters.push(where.eq('organisationId', input.organisationId));
	return summaries(ctx, where.and(...filters), 'waiting', input);
}

/** How many challenges stand in each status, for a bureau's or the lab's dashboard. */
export async function countByStatus(ctx: Ctx): Promise<Partial<Record<string, number>>> {
	const mine = bureauxOf(ctx.actor);
	const lab = canListChallenges(ctx.actor, 'triage');
	if (!lab && !canListChallenges(ctx.actor, 'mine')) throw new AppError('forbidden');
	const statuses = lab ? TRIAGE : CHALLENGE_STATUSES;
	const counts = await Promise.all(
		statuses.map((status) =>
			challenges(ctx).count(
				where.and(where.eq('status', status), ...(lab ? [] : [where.in('organisationId', mine)]))
			)
		)
	);
	return Object.fromEntries(statuses.map((status, i) => [status, counts[i] ?? 0]));
}

import { z } from 'zod';
import { takesProposals } from '../../domain/challenge/policy.ts';
import type { Match } from '../../domain/matching/match.ts';
import { canListInvitations } from '../../domain/matching/policy.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { organisationsOf } from '../../domain/shared/actor.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { pageInput, pageOf } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { where, type Page } from '../storage/port.ts';
import { matches } from './match-store.ts';

/** The lab asked a supplier to propose one of its solutions for a need. */
export interface InvitationView {
	challengeId: string;
	challengeReference: string;
	challengeTitle: LangText | undefined;
	proposalsDue: string | undefined;
	solutionId: string;
	solutionTitle: LangText | undefined;
	message: string | undefined;
	at: string;
}

export const listInvitationsInput = z.object({ challengeId: idSchema.optional(), ...pageInput });

/**
 * Invitations to the suppliers that the actor belongs to, on needs that still take proposals, or on one such need;
 * newest first. A page can hold fewer than `limit`: what takes no proposals any more is left out after it was read.
 * @throws AppError `forbidden` for who belongs to no supplier
 */
export async function listInvitations(
	ctx: Ctx,
	input: z.infer<typeof listInvitationsInput>
): Promise<Page<InvitationView>> {
	const mine = organisationsOf(ctx.actor, 'supplier');
	if (!canListInvitations(ctx.actor)) throw new AppError('forbidden');
	const filters = [where.in('supplierId', mine), where.eq('status', 'invited')];
	if (input.challengeId) filters.push(where.eq('challengeId', input.challengeId));
	const filter = where.and(...filters);
	for (let cursor = input.cursor; ;) {
		const page = await matches(ctx).list({
			filter,
			sort: 'newest',
			...pageOf({ cursor, limit: input.limit })
		});
		const items = await views(ctx, page.items);
		if (items.length > 0 || !page.nextCursor)
			return page.nextCursor ? { items, nextCursor: page.nextCursor } : { items };
		cursor = page.nextCursor;
	}
}

async function views(ctx: Ctx, invited: readonly Match[]): Promise<InvitationView[]> {
	const [challenges, solutions] = await Promise.all([
		ctx.storage.collection(challengesSpec).getMany(invited.map((match) => match.challengeId)),
		ctx.storage.collection(solutionsSpec).getMany(invited.map((match) => match.solutionId))
	]);
	const challengeOf = new Map(challenges.map((challenge) => [challenge.id, challenge]));
	const solutionOf = new Map(solutions.map((solution) => [solution.id, solution]));
	return invited.flatMap((match): InvitationView[] => {
		const challenge = challengeOf.get(match.challengeId);
		if (!challenge || !takesProposals(challenge, ctx.now())) return [];
		return [
			{
				challengeId: challenge.id,
				challengeReference: challenge.reference,
				challengeTitle: challenge.content.title,
				proposalsDue: challenge.content.proposalsDue,
				solutionId: match.solutionId,
				solutionTitle: solutionOf.get(match.solutionId)?.content.title,
				message: match.state.status === 'invited' ? match.state.message : undefined,
				at: match.updatedAt
			}
		];
	});
}

import { z } from 'zod';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { hongKongDay } from '../../domain/shared/hong-kong-day.ts';
import { canSolution } from '../../domain/solution/policy.ts';
import { settleSolutionDraft } from '../../domain/solution/solution-draft.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import { eventOf, type Ctx } from '../services.ts';
import { fullView, solutions } from './solution-store.ts';

export const createSolutionInput = z.object({
	organisationId: idSchema,
	/** As typed so far: `settleSolutionDraft` makes it into content. */
	content: z.record(z.string(), z.unknown()).default({})
});

/** The next human reference of the year, e.g. S-2026-0007; numbers are never used twice. */
async function nextSolutionReference(ctx: Pick<Ctx, 'storage' | 'now'>): Promise<string> {
	const year = hongKongDay(ctx.now()).slice(0, 4);
	const number = await ctx.storage.meta.increment(`solution-reference-${year}`);
	return `S-${year}-${String(number).padStart(4, '0')}`;
}

/** Starts a draft for a supplier. @throws AppError `forbidden` for anyone but its people */
export async function createSolution(
	ctx: Ctx,
	input: z.infer<typeof createSolutionInput>
): Promise<FullSolutionView> {
	const { organisationId } = input;
	if (!canSolution(ctx.actor, 'create', { organisationId })) throw new AppError('forbidden');
	const now = ctx.now();
	const content = settleSolutionDraft(input.content, undefined, (text) => ctx.text.complete(text));
	const solution: Omit<Solution, 'version'> = {
		id: ctx.newId(),
		createdAt: now,
		updatedAt: now,
		reference: await nextSolutionReference(ctx),
		organisationId,
		createdBy: actorId(ctx.actor),
		content,
		state: { status: 'draft' },
		history: []
	};
	const event = eventOf(
		ctx,
		solution.createdBy,
		'solution.created',
		{ kind: 'solution', id: solution.id, version: 1 },
		{ organisationId, reference: solution.reference, title: content.title ?? {}, status: 'draft' }
	);
	return fullView(ctx, await solutions(ctx).insert(solution, [event]));
}

import { z } from 'zod';
import { organisationsOf } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { canListSolutions, canSolution } from '../../domain/solution/policy.ts';
import { SOLUTION_STATUSES } from '../../domain/solution/solution.ts';
import {
	toPublicSolutionView,
	toSolutionRow,
	type FullSolutionView,
	type PublicSolutionView,
	type SolutionRow
} from '../../domain/solution/views.ts';
import { pageInput, pageOf } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { where, type Filter, type Page } from '../storage/port.ts';
import { fullView, readSupplier, readSuppliers, solutionFor, solutions } from './solution-store.ts';

export const solutionIdInput = z.object({ id: idSchema });

/** For the supplier's people and the lab. */
export async function getSolution(
	ctx: Ctx,
	input: z.infer<typeof solutionIdInput>
): Promise<FullSolutionView> {
	return fullView(ctx, await solutionFor(ctx, input.id, 'view-full'));
}

/** For everybody while it is listed; those who may see it before that read it as the public will. */
export async function getPublicSolution(
	ctx: Ctx,
	input: z.infer<typeof solutionIdInput>
): Promise<PublicSolutionView> {
	const solution = await solutionFor(ctx, input.id, 'view');
	return toPublicSolutionView(solution, await readSupplier(ctx, solution.organisationId));
}

export const listSolutionsInput = z.object({
	statuses: z.array(z.enum(SOLUTION_STATUSES)).max(SOLUTION_STATUSES.length).optional(),
	organisationId: idSchema.optional(),
	...pageInput
});
type ListInput = z.infer<typeof listSolutionsInput>;

async function rows(ctx: Ctx, filter: Filter, sort: string, input: ListInput): Promise<Page<SolutionRow>> {
	const page = await solutions(ctx).list({
		filter,
		sort,
		...pageOf(input)
	});
	const seen = page.items.filter((solution) => canSolution(ctx.actor, 'view-full', solution));
	const supplier = await readSuppliers(
		ctx,
		seen.map((solution) => solution.organisationId)
	);
	const items = seen.map((solution) => toSolutionRow(solution, supplier(solution.organisationId)));
	return page.nextCursor ? { items, nextCursor: page.nextCursor } : { items };
}

/** The solutions of the suppliers that the actor belongs to, last changed first. */
export async function listMySolutions(ctx: Ctx, input: ListInput): Promise<Page<SolutionRow>> {
	const mine = organisationsOf(ctx.actor, 'supplier').filter(
		(id) => input.organisationId === undefined || id === input.organisationId
	);
	if (mine.length === 0) throw new AppError('forbidden');
	const filters = [where.in('organisationId', mine)];
	if (input.statuses) filters.push(where.in('status', input.statuses));
	return rows(ctx, where.and(...filters), 'updated', input);
}

/** For coordinators: what waits for review, longest first; other states when asked for. */
export async function listSolutionsForReview(ctx: Ctx, input: ListInput): Promise<Page<SolutionRow>> {
	if (!canListSolutions(ctx.actor, 'review')) throw new AppError('forbidden');
	const filters = [where.in('status', input.statuses ?? ['submitted'])];
	if (input.organisationId) filters.push(where.eq('organisationId', input.organisationId));
	return rows(ctx, where.and(...filters), 'oldest', input);
}

/** How many solutions stand in each state: of the actor's suppliers, or all for the lab. */
export async function countSolutions(ctx: Ctx): Promise<Record<string, number>> {
	const mine = organisationsOf(ctx.actor, 'supplier');
	const lab = canListSolutions(ctx.actor, 'review');
	if (!lab && !canListSolutions(ctx.actor, 'mine')) throw new AppError('forbidden');
	const scope: Filter[] = lab ? [] : [where.in('organisationId', mine)];
	const statuses = SOLUTION_STATUSES.filter((status) => !lab || status !== 'draft');
	const counts = await Promise.all(
		statuses.map((status) => solutions(ctx).count(where.and(where.eq('status', status), ...scope)))
	);
	return Object.fromEntries(statuses.map((status, i) => [status, counts[i] ?? 0]));
}

import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { DomainEvent, Occasion } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { EventName } from '../../domain/shared/event-types.ts';
import { canSolution, type SolutionAction } from '../../domain/solution/policy.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import {
	toFullSolutionView,
	type FullSolutionView,
	type SupplierFacts
} from '../../domain/solution/views.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import type { Ctx } from '../services.ts';
import { occasionOf, replaceSeen, stepEvent, versionConflict, type StepInput } from '../steps.ts';
import { solutionsSpec } from './solution-collection.ts';

/** Reading and writing that every use case of this feature shares. */

export const solutions = (ctx: Pick<Ctx, 'storage'>) => ctx.storage.collection(solutionsSpec);

/**
 * The solution, once the policy has let the actor do `action` on it.
 * @throws AppError `not-found` when the actor may not know that it exists, else `forbidden`
 */
export async function solutionFor(ctx: Ctx, id: string, action: SolutionAction): Promise<Solution> {
	const solution = await solutions(ctx).get(id);
	if (!canSolution(ctx.actor, 'view', solution)) throw new AppError('not-found');
	if (!canSolution(ctx.actor, action, solution)) throw new AppError('forbidden');
	return solution;
}

const factsOf = (organisation: Organisation): SupplierFacts => ({
	id: organisation.id,
	name: organisation.name,
	verified: organisation.verification.status === 'verified'
});
const nameless = (id: string): SupplierFacts => ({ id, name: {}, verified: false });

/** The supplier's name and verification, read anew: what the actor was told at sign-in may be old. */
export async function readSupplier(ctx: Pick<Ctx, 'storage'>, id: string): Promise<SupplierFacts> {
	const organisation = await ctx.storage.collection(organisationsSpec).find(id);
	return organisation ? factsOf(organisation) : nameless(id);
}

/** Names and verifications of many suppliers at once. */
export async function readSuppliers(
	ctx: Pick<Ctx, 'storage'>,
	ids: readonly string[]
): Promise<(id: string) => SupplierFacts> {
	const found = await ctx.storage.collection(organisationsSpec).getMany([...new Set(ids)]);
	const byId = new Map(found.map((organisation) => [organisation.id, factsOf(organisation)]));
	return (id) => byId.get(id) ?? nameless(id);
}

/** The view for the person who asks; the caller has asked `view-full`. */
export async function fullView(ctx: Ctx, solution: Solution): Promise<FullSolutionView> {
	return toFullSolutionView(solution, await readSupplier(ctx, solution.organisationId), ctx.actor);
}

/** @throws AppError `conflict` with reason `version` and the version that is stored, for the page to show */
export async function assertSolutionVersion(ctx: Ctx, current: Solution, seen: number): Promise<void> {
	if (current.version === seen) return;
	throw versionConflict(await fullView(ctx, current));
}

/** What subscribers need to know of a solution without reading it. */
export function solutionEvent(
	ctx: Ctx,
	type: EventName<'solution'>,
	before: Solution,
	after: Solution,
	data: Record<string, unknown> = {}
): DomainEvent {
	const facts = {
		organisationId: after.organisationId,
		reference: after.reference,
		title: after.content.title ?? {},
		status: after.state.status
	};
	return stepEvent(ctx, 'solution', `solution.${type}`, before, after, facts, data);
}

/**
 * Writes over the version that was read.
 * @throws AppError `conflict` with the stored version when somebody wrote in between
 */
export async function writeSolution(
	ctx: Ctx,
	before: Solution,
	after: Solution,
	events: readonly DomainEvent[]
): Promise<FullSolutionView> {
	const view = (current: Solution) => fullView(ctx, current);
	return view(await replaceSeen(solutions(ctx), before, after, events, view));
}

/** One step of the lifecycle: policy, version seen, transition, write with its event. */
export async function stepSolution(
	ctx: Ctx,
	input: StepInput,
	action: SolutionAction,
	eventType: EventName<'solution'>,
	transition: (solution: Solution, occasion: Occasion) => Solution
): Promise<FullSolutionView> {
	const before = await solutionFor(ctx, input.id, action);
	await assertSolutionVersion(ctx, before, input.version);
	const after = transition(before, occasionOf(ctx, input.reason || undefined));
	return writeSolution(ctx, before, after, [solutionEvent(ctx, eventType, before, after)]);
}

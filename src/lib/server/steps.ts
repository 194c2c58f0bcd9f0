/** What a step of any lifecycle needs on its way to storage, whichever item takes it. */
import { z } from 'zod';
import { actorId } from '../domain/shared/actor.ts';
import {
	idSchema,
	type Aggregate,
	type DomainEvent,
	type Occasion,
	type TransitionRecord
} from '../domain/shared/aggregate.ts';
import { AppError } from '../domain/shared/error.ts';
import type { EventKind, EventType } from '../domain/shared/event-types.ts';
import { prose } from '../domain/shared/prose.ts';
import { eventOf, type Ctx } from './services.ts';
import type { Collection } from './storage/port.ts';

/** A step that needs no more than the item and the version seen; `reason` where the lifecycle asks for one. */
export const stepInput = z.object({
	id: idSchema,
	version: z.number().int(),
	reason: prose(2000).optional()
});
export type StepInput = z.infer<typeof stepInput>;

/** Who acts and when, for a transition. */
export function occasionOf(ctx: Ctx, reason?: string): Occasion {
	return { now: ctx.now(), by: actorId(ctx.actor), reason };
}

type WithHistory = { history: readonly TransitionRecord[] };

/** The transitions between two versions, as an event tells them. */
export const movesBetween = (before: WithHistory, after: WithHistory) =>
	after.history
		.slice(before.history.length)
		.map(({ from, to, reason }) => ({ from, to, ...(reason ? { reason } : {}) }));

/**
 * The event of a step of an item's lifecycle.
 * @param facts what subscribers need to know of the item without reading it
 * @param data what the step says beside that and where it moved the item
 */
export function stepEvent<T extends Aggregate & WithHistory>(
	ctx: Ctx,
	kind: EventKind,
	type: EventType,
	before: T,
	after: T,
	facts: Record<string, unknown>,
	data: Record<string, unknown>
): DomainEvent {
	const aggregate = { kind, id: after.id, version: before.version + 1 };
	const move = movesBetween(before, after).at(-1);
	return eventOf(ctx, actorId(ctx.actor), type, aggregate, { ...facts, ...move, ...data });
}

/** Somebody else saved meanwhile. @param current the stored version as the person may see it, for the page to show */
export const versionConflict = (current: object): AppError =>
	new AppError('conflict', { reason: 'version', detail: { current } });

/**
 * Writes over the version that was read.
 * @param viewOf what the person may see of the version that is stored instead
 * @throws AppError `conflict` with that view when somebody wrote in between
 */
export async function replaceSeen<T extends Aggregate>(
	collection: Collection<T>,
	before: T,
	after: T,
	events: readonly DomainEvent[],
	viewOf: (current: T) => object | Promise<object>
): Promise<T> {
	try {
		return await collection.replace(after, before.version, events);
	} catch (thrown) {
		if (!(thrown instanceof AppError) || thrown.reason !== 'version') throw thrown;
		throw versionConflict(await viewOf(await collection.get(before.id)));
	}
}

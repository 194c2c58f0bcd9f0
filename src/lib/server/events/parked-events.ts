import { canDiscardEvent, canMendEvents } from '../../domain/events/policy.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx, Services } from '../services.ts';
import { where, type LoggedEvent, type Page } from '../storage/port.ts';
import { parkedEvents, type ParkedEvent } from './parked-collection.ts';
import type { Subscriber } from './subscriber.ts';

/** Keeps an event that failed for good; doing so twice changes nothing. */
export async function parkEvent(
	services: Services,
	subscriber: Subscriber,
	logged: LoggedEvent,
	failure: { attempts: number; error: unknown }
): Promise<void> {
	const { position, ...event } = logged;
	const error = failure.error instanceof Error ? failure.error.message : String(failure.error);
	const now = services.now();
	const document = {
		id: `${subscriber.name}-${position}`,
		createdAt: now,
		updatedAt: now,
		subscriber: subscriber.name,
		position,
		event,
		attempts: failure.attempts,
		error: error.slice(0, 1000)
	};
	try {
		await services.storage.collection(parkedEvents).insert(document);
	} catch (thrown) {
		if (!(thrown instanceof AppError) || thrown.code !== 'conflict') throw thrown;
	}
}

/** @throws AppError `forbidden` for all but administrators */
export async function listParkedEvents(
	ctx: Ctx,
	query: { subscriber?: string | undefined; cursor?: string | undefined } = {}
): Promise<Page<ParkedEvent>> {
	if (!canMendEvents(ctx.actor)) throw new AppError('forbidden');
	return ctx.storage.collection(parkedEvents).list({
		sort: 'position',
		...(query.subscriber ? { filter: where.eq('subscriber', query.subscriber) } : {}),
		...(query.cursor ? { cursor: query.cursor } : {})
	});
}

/**
 * Gives a parked event to its subscriber again and forgets it when that goes well.
 * @returns whether it went well; if not, the parked event tells why
 * @throws AppError `forbidden`, `not-found` (the event; a subscriber that is no more, with reason `no-such-part`)
 */
export async function retryParkedEvent(
	ctx: Ctx,
	subscribers: readonly Subscriber[],
	id: string
): Promise<boolean> {
	if (!canMendEvents(ctx.actor)) throw new AppError('forbidden');
	const parked = ctx.storage.collection(parkedEvents);
	const found = await parked.get(id);
	const subscriber = subscribers.find((one) => one.name === found.subscriber);
	if (!subscriber) throw new AppError('not-found', { reason: 'no-such-part' });
	try {
		await subscriber.handle(ctx, { ...found.event, position: found.position });
	} catch (thrown) {
		const error = thrown instanceof Error ? thrown.message : String(thrown);
		const failed = {
			...found,
			attempts: found.attempts + 1,
			error: error.slice(0, 1000),
			updatedAt: ctx.now()
		};
		await parked.replace(failed, found.version);
		return false;
	}
	await parked.remove(found.id, found.version);
	return true;
}

/**
 * Forgets a parked event that its subscriber will never digest, so that it no longer waits on anyone. What happened
 * stays in the log of events; only this subscriber goes without it.
 * @throws AppError `forbidden` (also where the audit trail lacks it), `not-found`, `conflict` when it was tried again
 * meanwhile
 */
export async function discardParkedEvent(ctx: Ctx, id: string, version: number): Promise<void> {
	if (!canMendEvents(ctx.actor)) throw new AppError('forbidden');
	const parked = ctx.storage.collection(parkedEvents);
	const { subscriber, event } = await parked.get(id);
	if (!canDiscardEvent(ctx.actor, subscriber)) throw new AppError('forbidden');
	await parked.remove(id, version);
	ctx.log.warn({ subscriber, event: event.id, type: event.type }, 'a parked event was discarded');
}

import type { Services } from '../services.ts';
import type { LoggedEvent } from '../storage/port.ts';
import { parkEvent } from './parked-events.ts';
import type { Subscriber } from './subscriber.ts';

/** How hard a subscriber is tried before an event is parked. */
export interface DeliveryLimits {
	/** Events read at a time; the checkpoint is saved after each run. */
	batch: number;
	attempts: number;
	/** Wait before the second attempt in milliseconds; doubles with each. */
	backoffMs: number;
	/** A handler that takes longer has failed. */
	handlerMs: number;
	wait(ms: number): Promise<void>;
}

/**
 * Gives one subscriber the next run of events after its checkpoint and moves the checkpoint on. An event that fails
 * every attempt is parked, so the ones behind it are not held up. Safe to run twice at once: handlers are
 * idempotent and the checkpoint only moves forward.
 * @returns how many events were dealt with; 0 at the end of the log
 */
export async function deliverNext(
	services: Services,
	subscriber: Subscriber,
	limits: DeliveryLimits
): Promise<number> {
	const log = services.storage.events;
	const events = await log.read(await log.checkpoint(subscriber.name), limits.batch);
	const last = events.at(-1);
	if (!last) return 0;
	if (!(await deliveredAtOnce(services, subscriber, events, limits)))
		for (const event of events) await deliverOne(services, subscriber, event, limits);
	await log.saveCheckpoint(subscriber.name, last.position);
	return events.length;
}

async function deliveredAtOnce(
	services: Services,
	subscriber: Subscriber,
	events: readonly LoggedEvent[],
	limits: DeliveryLimits
): Promise<boolean> {
	if (!subscriber.handleMany) return false;
	try {
		await within(limits.handlerMs * 4, subscriber.handleMany(services, events));
		return true;
	} catch (error) {
		services.log.warn(
			{ err: error, subscriber: subscriber.name },
			'a run of events failed; trying one by one'
		);
		return false;
	}
}

async function deliverOne(
	services: Services,
	subscriber: Subscriber,
	event: LoggedEvent,
	limits: DeliveryLimits
): Promise<void> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await within(limits.handlerMs, subscriber.handle(services, event));
		} catch (error) {
			const facts = {
				error,
				subscriber: subscriber.name,
				event: event.id,
				position: event.position,
				attempt
			};
			if (attempt >= limits.attempts) {
				services.log.error(facts, 'an event is parked');
				return parkEvent(services, subscriber, event, { attempts: attempt, error });
			}
			services.log.warn(facts, 'a subscriber failed; trying again');
		}
		await limits.wait(limits.backoffMs * 2 ** (attempt - 1));
	}
}

/** @throws Error when the work takes longer than `ms` */
async function within<R>(ms: number, work: Promise<R>): Promise<R> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}

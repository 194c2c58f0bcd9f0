import { setTimeout as delay } from 'node:timers/promises';
import type { Services } from '../services.ts';
import { deliverNext, type DeliveryLimits } from './deliver.ts';
import type { Subscriber } from './subscriber.ts';

export const RELAY_BATCH = 200;
/** The server's patience: about three seconds for an event that fails every time. */
export const DEFAULT_LIMITS: DeliveryLimits = {
	batch: 100,
	attempts: 5,
	backoffMs: 200,
	handlerMs: 30_000,
	wait: (ms) => delay(ms)
};

/**
 * Moves every pending event into the log and to every subscriber, until nothing is left; for tests and scripts,
 * which run no event loop. A failing event is tried without waiting in between, then parked.
 */
export async function drainEvents(
	services: Services,
	subscribers: readonly Subscriber[],
	limits: Partial<DeliveryLimits> = {}
): Promise<void> {
	const all = { ...DEFAULT_LIMITS, attempts: 3, wait: () => Promise.resolve(), ...limits };
	for (;;) {
		let moved = await services.storage.events.relay(RELAY_BATCH);
		for (const subscriber of subscribers) moved += await deliverNext(services, subscriber, all);
		if (moved === 0) return;
	}
}

import { AppError } from '../../domain/shared/error.ts';
import type { Subscriber } from '../events/subscriber.ts';
import type { Services } from '../services.ts';
import type { LoggedEvent } from '../storage/port.ts';
import { renamedTerms } from '../taxonomy/renamed-terms.ts';
import { projections } from './projections.ts';
import { syncItems } from './sync-items.ts';

const NAME = 'search-sync';
/** Log position before the first event that the index has missed while the engine was down. */
const MISSED = 'search-sync:missed-after';
const CATCH_UP = 500;

/** The items that events concern, by the kind of aggregate that is searched. */
async function concerned(
	services: Services,
	events: readonly LoggedEvent[]
): Promise<Map<string, Set<string>>> {
	const ids = new Map<string, Set<string>>();
	const add = (kind: string, id: string) => ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
	for (const event of events) {
		const { aggregate } = event;
		add(aggregate.kind, aggregate.id);
		for (const { kind, concernedBy } of projections)
			for (const id of concernedBy?.(event) ?? []) add(kind, id);
		if (aggregate.kind !== 'organisation') continue;
		for (const { kind, idsOf } of projections)
			for await (const id of idsOf?.(services, aggregate.id) ?? []) add(kind, id);
	}
	for (const term of await renamedTerms(services, events))
		for (const { kind, withTerm } of projections)
			for await (const id of withTerm?.(services, term) ?? []) add(kind, id);
	return ids;
}

/** Brings everything that the events concern up to date; each item once. */
async function syncEvents(services: Services, events: readonly LoggedEvent[]): Promise<void> {
	const ids = await concerned(services, events);
	for (const projection of projections) {
		const some = ids.get(projection.kind);
		if (some) await syncItems(services, projection, [...some]);
	}
}

/** Brings up to date what any event after a position of the log concerns. */
export async function syncSince(services: Services, position: number): Promise<void> {
	for (let after = position; ;) {
		const events = await services.storage.events.read(after, CATCH_UP);
		const last = events.at(-1);
		if (!last) return;
		await syncEvents(services, events);
		after = last.position;
	}
}

async function handleMany(services: Services, events: readonly LoggedEvent[]): Promise<void> {
	const { meta } = services.storage;
	const missed = await meta.get(MISSED);
	try {
		if (typeof missed === 'number') {
			await syncSince(services, missed);
			await meta.set(MISSED, null);
			return;
		}
		await syncEvents(services, events);
	} catch (error) {
		if (!(error instanceof AppError) || error.code !== 'unavailable') throw error;
		// The engine is down: nothing is parked or retried event by event. The first event after it is back catches up.
		const first = events[0];
		if (typeof missed !== 'number' && first) await meta.set(MISSED, first.position - 1);
		services.log.warn({ err: error, subscriber: NAME }, 'search is down; its index will catch up');
	}
}

/** Keeps the index in line with the store: reads each item anew, so that order and repeats do not matter. */
export const searchSyncSubscriber: Subscriber = {
	name: NAME,
	handle: (services, event) => handleMany(services, [event]),
	handleMany
};

/** Catches up after a time without the engine; for the server's start and its schedule. */
export const catchUpSearch = (services: Services): Promise<void> => handleMany(services, []);

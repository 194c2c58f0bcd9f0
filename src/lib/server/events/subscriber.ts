import type { Services } from '../services.ts';
import type { LoggedEvent } from '../storage/port.ts';

/**
 * Follows the event log with a checkpoint of its own. Every event comes at least once and in the order of the log,
 * so handling one twice must change nothing. Read the aggregate anew rather than trust the event's data for more
 * than a decision: several of its events may have happened since.
 */
export interface Subscriber {
	/** Stable and unique: the checkpoint is kept under it. */
	name: string;
	/** A throw is tried again some times, then the event is parked for an administrator. */
	handle(services: Services, event: LoggedEvent): Promise<void>;
	/** Optional and faster: a run of events at once. After a throw the same events come one by one to `handle`. */
	handleMany?(services: Services, events: readonly LoggedEvent[]): Promise<void>;
}

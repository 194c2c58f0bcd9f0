import type { Aggregate, DomainEvent } from '../../domain/shared/aggregate.ts';
import type { CollectionSpec } from '../storage/port.ts';

/** An event that a subscriber could not handle, kept for an administrator to try again. */
export interface ParkedEvent extends Aggregate {
	subscriber: string;
	position: number;
	event: DomainEvent;
	/** How often it was tried, and what the last throw said (its message, no stack). */
	attempts: number;
	error: string;
}

export const parkedEvents: CollectionSpec<ParkedEvent> = {
	name: 'parked_events',
	fields: {
		subscriber: { path: 'subscriber', type: 'text' },
		position: { path: 'position', type: 'number' }
	},
	sorts: { position: [{ field: 'position', direction: 'asc' }] },
	unique: [{ name: 'subscriber_position', fields: ['subscriber', 'position'] }],
	maxBytes: 1024 * 1024
};

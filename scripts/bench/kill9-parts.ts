import type { Aggregate } from '../../src/lib/domain/shared/aggregate.ts';
import { AppError } from '../../src/lib/domain/shared/error.ts';
import type { Subscriber } from '../../src/lib/server/events/subscriber.ts';
import type { CollectionSpec } from '../../src/lib/server/storage/port.ts';

/** What the writer writes. */
export interface Note extends Aggregate {
	text: string;
}
export const kill9Notes: CollectionSpec<Note> = {
	name: 'kill_notes',
	fields: { text: { path: 'text', type: 'text' } },
	sorts: {}
};

/** One for each event and subscriber that got it. */
export const kill9Receipts: CollectionSpec<Aggregate> = { name: 'kill_receipts', fields: {}, sorts: {} };

/** Subscribers that keep a receipt of every event in the store; the same event again changes nothing. */
export const kill9Ledgers: Subscriber[] = ['ledger-a', 'ledger-b'].map((name) => ({
	name,
	async handle(services, event) {
		const now = services.now();
		const receipt = { id: `${name}-${event.id}`, createdAt: now, updatedAt: now };
		try {
			await services.storage.collection(kill9Receipts).insert(receipt);
		} catch (error) {
			if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
		}
	}
}));

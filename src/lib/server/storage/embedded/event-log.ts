import type { DomainEvent } from '../../../domain/shared/aggregate.ts';
import { eventJson } from '../document.ts';
import type { EventLog, LoggedEvent } from '../port.ts';
import type { Database } from './database.ts';

/**
 * Writes events into the log in the transaction of the document they belong to. One file has real transactions, so
 * no outbox is needed in between: an event is in the log exactly when its write is.
 */
export function appendEvents(db: Database, events: readonly DomainEvent[]): void {
	for (const event of events)
		db.run('INSERT OR IGNORE INTO events (id, body) VALUES (?, ?)', event.id, eventJson(event));
}

export class EmbeddedEventLog implements EventLog {
	private readonly db: Database;
	private readonly listeners = new Set<() => void>();

	constructor(db: Database) {
		this.db = db;
	}

	relay(): Promise<number> {
		return Promise.resolve(0);
	}

	pending(): Promise<number> {
		return Promise.resolve(0);
	}

	onAppend(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Tells this process's listeners that a write with events is on disk. */
	appended(): void {
		for (const listener of this.listeners) listener();
	}

	async read(after: number, limit: number): Promise<LoggedEvent[]> {
		const rows = await this.db.patiently(() =>
			this.db.all(
				'SELECT position, body FROM events WHERE position > ? ORDER BY position LIMIT ?',
				after,
				limit
			)
		);
		return rows.map((row) => ({
			...(JSON.parse(String(row['body'])) as DomainEvent),
			position: Number(row['position'])
		}));
	}

	async head(): Promise<number> {
		const row = await this.db.patiently(() => this.db.row('SELECT max(position) AS head FROM events'));
		return Number(row?.['head'] ?? 0);
	}

	async checkpoint(subscriber: string): Promise<number> {
		const row = await this.db.patiently(() =>
			this.db.row('SELECT position FROM checkpoints WHERE subscriber = ?', subscriber)
		);
		return Number(row?.['position'] ?? 0);
	}

	async saveCheckpoint(subscriber: string, position: number): Promise<void> {
		await this.db.write(() =>
			this.db.run(
				`INSERT INTO checkpoints (subscriber, position) VALUES (?, ?)
				ON CONFLICT (subscriber) DO UPDATE SET position = max(position, excluded.position)`,
				subscriber,
				position
			)
		);
	}
}

import type { Collection, Db } from 'mongodb';
import type { DomainEvent } from '../../../domain/shared/aggregate.ts';
import type { EventLog, LoggedEvent } from '../port.ts';
import { COLLECTIONS, type OutboxEntry, type Stored } from './collection.ts';
import { inserted, isDuplicate, MAX_TIME, reached } from './errors.ts';

/** An event in the log. The position is the key, so two relays at once cannot give it twice. */
interface LogRow {
	_id: number;
	event: string;
	body: string;
}
interface Checkpoint {
	_id: string;
	position: number;
}

const RACES = 20;
/**
 * For reads that decide a write: with what is not yet on a majority. That write is acknowledged by a majority only
 * when everything before it is there too, so what was read here cannot be taken back without it.
 */
const LOCAL = { ...MAX_TIME, readConcern: { level: 'local' as const } };

export class MongoEventLog implements EventLog {
	private readonly log: Collection<LogRow>;
	private readonly checkpoints: Collection<Checkpoint>;
	private readonly db: Db;
	private readonly listeners = new Set<() => void>();

	constructor(db: Db) {
		this.db = db;
		// A reader must not see what a failover could take back: its checkpoint would be ahead of the log.
		this.log = db.collection<LogRow>('labmatch.events', { readConcern: { level: 'majority' } });
		this.checkpoints = db.collection<Checkpoint>('labmatch.checkpoints');
	}

	async prepare(): Promise<void> {
		await this.log.createIndex({ event: 1 }, { unique: true, name: 'event' });
	}

	relay(limit: number): Promise<number> {
		return reached(async () => {
			const waiting = await this.waiting(limit);
			const moved = await this.append(waiting.flatMap(({ row }) => row.outbox ?? []));
			const byCollection = Map.groupBy(waiting, ({ collection }) => collection);
			for (const [collection, found] of byCollection)
				await acknowledge(
					collection,
					found.map(({ row }) => row)
				);
			return moved;
		});
	}

	pending(): Promise<number> {
		return reached(async () => {
			let count = 0;
			for (const collection of await this.outboxes()) {
				const [sum] = await collection
					.aggregate<{ n: number }>(
						[
							{ $match: { pending: { $exists: true } } },
							{ $group: { _id: null, n: { $sum: { $size: '$outbox' } } } }
						],
						MAX_TIME
					)
					.toArray();
				count += sum?.n ?? 0;
			}
			return count;
		});
	}

	onAppend(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Tells this process's listeners that a write with events was acknowledged. */
	appended(): void {
		for (const listener of this.listeners) listener();
	}

	read(after: number, limit: number): Promise<LoggedEvent[]> {
		return reached(async () => {
			const rows = await this.log
				.find({ _id: { $gt: after } }, MAX_TIME)
				.sort({ _id: 1 })
				.limit(limit)
				.toArray();
			return rows.map((row) => ({ ...(JSON.parse(row.body) as DomainEvent), position: row._id }));
		});
	}

	head(): Promise<number> {
		return reached(async () => {
			const [newest] = await this.log.find({}, MAX_TIME).sort({ _id: -1 }).limit(1).toArray();
			return newest?._id ?? 0;
		});
	}

	checkpoint(subscriber: string): Promise<number> {
		return reached(
			async () => (await this.checkpoints.findOne({ _id: subscriber }, MAX_TIME))?.position ?? 0
		);
	}

	saveCheckpoint(subscriber: string, position: number): Promise<void> {
		return reached(async () => {
			const forward = async () =>
				(await this.checkpoints.updateOne({ _id: subscriber }, { $max: { position } }, MAX_TIME))
					.matchedCount;
			if ((await forward()) === 1) return;
			// The first one of this subscriber; when another was quicker, there is one to move now.
			if (!(await inserted(this.checkpoints, { _id: subscriber, position }))) await forward();
		});
	}

	/** Every collection that any process ever declared: this one may know fewer. */
	private async outboxes(): Promise<Collection<Stored>[]> {
		const rows = await this.db.collection<{ _id: string }>(COLLECTIONS).find({}, MAX_TIME).toArray();
		return rows.map(({ _id }) => this.db.collection<Stored>(_id));
	}

	/** The documents that waited longest, over all collections. */
	private async waiting(limit: number): Promise<{ collection: Collection<Stored>; row: Stored }[]> {
		const found: { collection: Collection<Stored>; row: Stored }[] = [];
		for (const collection of await this.outboxes()) {
			const rows = await collection
				.find({ pending: { $exists: true } }, { ...MAX_TIME, projection: { outbox: 1, pending: 1 } })
				.sort({ pending: 1 })
				.limit(limit)
				.toArray();
			found.push(...rows.map((row) => ({ collection, row })));
		}
		const age = ({ row }: { row: Stored }): string => row.pending ?? '';
		return found.sort((a, b) => (age(a) < age(b) ? -1 : age(a) > age(b) ? 1 : 0)).slice(0, limit);
	}

	/**
	 * Adds the entries that the log lacks, at the positions after its head. A position can be taken only when the
	 * one before it is, so readers see no gap that is filled later; a relay that lost its lease and still writes
	 * meets a taken position and looks again.
	 */
	private async append(entries: readonly OutboxEntry[]): Promise<number> {
		for (let race = 0; ; race += 1) {
			const known = await this.log
				.find({ event: { $in: entries.map(({ id }) => id) } }, { ...LOCAL, projection: { event: 1 } })
				.toArray();
			const logged = new Set(known.map((row) => row.event));
			const missing = entries.filter(({ id }) => !logged.has(id));
			if (missing.length === 0) return entries.length;
			const head = await this.newest();
			const rows = missing.map(({ id, body }, at) => ({ _id: head + 1 + at, event: id, body }));
			try {
				await this.log.insertMany(rows, { ordered: true, ...MAX_TIME });
				return entries.length;
			} catch (error) {
				if (!isDuplicate(error) || race >= RACES) throw error;
			}
		}
	}

	/** The head with what is not yet on a majority. */
	private async newest(): Promise<number> {
		const [newest] = await this.log.find({}, LOCAL).sort({ _id: -1 }).limit(1).toArray();
		return newest?._id ?? 0;
	}
}

/** Takes delivered events out of their documents without touching the version; a drained tombstone goes. */
async function acknowledge(collection: Collection<Stored>, rows: readonly Stored[]): Promise<void> {
	await collection.bulkWrite(
		rows.flatMap(({ _id, outbox = [] }) => [
			{
				updateOne: {
					filter: { _id },
					update: { $pull: { outbox: { id: { $in: outbox.map(({ id }) => id) } } } }
				}
			},
			{
				updateOne: {
					filter: { _id, outbox: { $size: 0 }, deleted: { $exists: false } },
					update: { $unset: { outbox: '', pending: '' } }
				}
			},
			{ deleteOne: { filter: { _id, outbox: { $size: 0 }, deleted: true } } }
		]),
		{ ordered: true, ...MAX_TIME }
	);
}

import { MongoBulkWriteError, type Collection as Driver, type Db, type Document } from 'mongodb';
import type { Aggregate, DomainEvent } from '../../../domain/shared/aggregate.ts';
import { AppError } from '../../../domain/shared/error.ts';
import { eventJson, toStoredForm, type StoredForm } from '../document.ts';
import type { Collection, CollectionSpec, Filter, NewDocument, Page, Query, Scalar } from '../port.ts';
import { checkFilter, checkQuery, fieldOf } from '../query.ts';
import { scanPages } from '../scan.ts';
import { duplicateIndex, inserted, isDuplicate, MAX_TIME, reached } from './errors.ts';
import { mongoAfter, mongoFilter, mongoSort } from './filter.ts';
import { ensureIndexes } from './indexes.ts';

/** An event that waits in its document for the relay, as text: its keys may hold what MongoDB gives a meaning. */
export interface OutboxEntry {
	id: string;
	body: string;
}

/**
 * What is stored: the aggregate under `doc`, beside it what belongs to the store. `pending` is the instant of the
 * oldest event that waits. A removed document loses `doc` and `version` and stays until its events are in the log.
 */
export interface Stored {
	_id: string;
	version?: number;
	doc?: Document;
	outbox?: OutboxEntry[];
	pending?: string;
	deleted?: true;
}

/** Names of the collections that hold aggregates, so that a relay finds every outbox. */
export const COLLECTIONS = 'labmatch.collections';

const BATCH = 500;
/** Updates on their way at one time. */
const WRITES_AT_ONCE = 20;
const ALIVE = { deleted: { $exists: false } };

export class MongoCollection<T extends Aggregate> implements Collection<T> {
	readonly driver: Driver<Stored>;
	private readonly spec: CollectionSpec<T>;
	private readonly appended: () => void;
	private made: Promise<void> | undefined;

	/** @param appended called after a write with events was acknowledged */
	constructor(db: Db, spec: CollectionSpec<T>, appended: () => void) {
		this.driver = db.collection<Stored>(spec.name);
		this.spec = spec;
		this.appended = appended;
	}

	/** Makes the indexes and the entry among the collections once. */
	ready(): Promise<void> {
		this.made ??= reached(async () => {
			await ensureIndexes(this.driver, this.spec);
			await this.declare();
		});
		return this.made;
	}

	private async declare(): Promise<void> {
		await inserted(this.driver.db.collection<{ _id: string }>(COLLECTIONS), { _id: this.spec.name });
	}

	async get(id: string): Promise<T> {
		const found = await this.find(id);
		if (!found) throw new AppError('not-found');
		return found;
	}

	async find(id: string): Promise<T | undefined> {
		const found = await this.run(() => this.driver.findOne({ _id: id, ...ALIVE }, MAX_TIME));
		return found ? documentOf<T>(found) : undefined;
	}

	async getMany(ids: readonly string[]): Promise<T[]> {
		const rows = await this.run(() =>
			this.driver.find({ _id: { $in: [...ids] }, ...ALIVE }, MAX_TIME).toArray()
		);
		const found = new Map(rows.map((row) => [row._id, documentOf<T>(row)]));
		return ids.flatMap((id) => found.get(id) ?? []);
	}

	async list(query: Query): Promise<Page<T>> {
		const { filter, sort, limit, after, cursorAfter } = checkQuery(this.spec, query);
		const conditions: Document[] = [ALIVE];
		if (filter) conditions.push(mongoFilter(this.spec, filter));
		if (after) conditions.push(mongoAfter(this.spec, sort, after));
		const rows = await this.run(() =>
			this.driver
				.find({ $and: conditions }, { ...MAX_TIME, projection: { doc: 1 } })
				.sort(mongoSort(this.spec, sort))
				.limit(limit + 1)
				.toArray()
		);
		const items = rows.slice(0, limit).map((row) => documentOf<T>(row));
		const last = items.at(-1);
		if (rows.length <= limit || !last) return { items };
		return { items, nextCursor: cursorAfter(sort.map((key) => this.keyOf(last, key.field))) };
	}

	scan(query: Omit<Query, 'limit' | 'cursor'> = {}): AsyncIterable<T> {
		return scanPages(this, query);
	}

	count(filter?: Filter): Promise<number> {
		const checked = filter ? mongoFilter(this.spec, checkFilter(this.spec, filter)) : {};
		return this.run(() => this.driver.countDocuments({ $and: [ALIVE, checked] }, MAX_TIME));
	}

	async insert(document: NewDocument<T>, events: readonly DomainEvent[] = []): Promise<T> {
		const form = toStoredForm(this.spec, document, 1);
		await this.write(() => this.insertOne(newRow(form, events)), events.length > 0);
		return form.document;
	}

	async insertMany(
		documents: readonly { document: NewDocument<T>; events?: readonly DomainEvent[] }[]
	): Promise<T[]> {
		const stored: T[] = [];
		for (let at = 0; at < documents.length; at += BATCH) {
			const batch = documents.slice(at, at + BATCH);
			const forms = batch.map(({ document }) => toStoredForm(this.spec, document, 1));
			const rows = forms.map((form, index) => newRow(form, batch[index]?.events ?? []));
			await this.write(
				() => this.insertRows(rows),
				rows.some((row) => row.outbox)
			);
			stored.push(...forms.map((form) => form.document));
		}
		return stored;
	}

	async replace(document: T, expectedVersion: number, events: readonly DomainEvent[] = []): Promise<T> {
		const { document: doc } = toStoredForm(this.spec, document, expectedVersion + 1);
		await this.write(
			() => this.update(doc.id, expectedVersion, { $set: { doc, version: doc.version }, ...push(events) }),
			events.length > 0
		);
		return doc;
	}

	async replaceMany(documents: readonly { document: T; expectedVersion: number }[]): Promise<void> {
		for (let at = 0; at < documents.length; at += WRITES_AT_ONCE) {
			const some = documents.slice(at, at + WRITES_AT_ONCE);
			await Promise.all(some.map(({ document, expectedVersion }) => this.replace(document, expectedVersion)));
		}
	}

	async remove(id: string, expectedVersion: number, events: readonly DomainEvent[] = []): Promise<void> {
		await this.write(async () => {
			if (events.length === 0) {
				const idle = { _id: id, version: expectedVersion, pending: { $exists: false } };
				const { deletedCount } = await this.driver.deleteOne(idle, MAX_TIME);
				if (deletedCount === 1) return;
			}
			const tombstone = { $set: { deleted: true }, $unset: { doc: '', version: '' }, ...push(events) };
			await this.update(id, expectedVersion, tombstone);
		}, events.length > 0);
	}

	private async update(id: string, expectedVersion: number, update: Document): Promise<void> {
		const { matchedCount } = await this.driver.updateOne(
			{ _id: id, version: expectedVersion },
			update,
			MAX_TIME
		);
		if (matchedCount === 1) return;
		const there = await this.driver.findOne({ _id: id, ...ALIVE }, { ...MAX_TIME, projection: { _id: 1 } });
		throw there ? new AppError('conflict', { reason: 'version' }) : new AppError('not-found');
	}

	private async insertOne(row: Stored): Promise<void> {
		try {
			await this.driver.insertOne(row, MAX_TIME);
		} catch (error) {
			if (!isDuplicate(error) || !(await this.revive(row))) throw error;
		}
	}

	/** Writes over the tombstone of the same id, keeping the events that wait in it. */
	private async revive({ _id, version, doc, outbox, pending }: Stored): Promise<boolean> {
		const { matchedCount } = await this.driver.updateOne(
			{ _id, deleted: true },
			{
				$set: { version, doc },
				$unset: { deleted: '' },
				...(outbox && pending ? { $push: { outbox: { $each: outbox } }, $min: { pending } } : {})
			} as Document,
			MAX_TIME
		);
		return matchedCount === 1;
	}

	/** In order; the one that a bulk stopped at is tried by itself, which revives a tombstone or throws. */
	private async insertRows(rows: readonly Stored[]): Promise<void> {
		for (let at = 0; at < rows.length;) {
			try {
				await this.driver.insertMany(rows.slice(at), { ordered: true, ...MAX_TIME });
				return;
			} catch (error) {
				if (!(error instanceof MongoBulkWriteError) || !isDuplicate(error)) throw error;
				const failed = rows[at + error.insertedCount];
				if (!failed) throw error;
				await this.insertOne(failed);
				at += error.insertedCount + 1;
			}
		}
	}

	private keyOf(document: T, field: string): Scalar | null {
		if (field === 'id') return document.id;
		const parts = fieldOf(this.spec, field).path.split('.');
		const value = parts.reduce<unknown>(
			(node, part) =>
				node !== null && typeof node === 'object' ? (node as Record<string, unknown>)[part] : undefined,
			document
		);
		return (value ?? null) as Scalar | null;
	}

	private async run<R>(work: () => Promise<R>): Promise<R> {
		await this.ready();
		return reached(work);
	}

	private async write(work: () => Promise<void>, hasEvents: boolean): Promise<void> {
		try {
			await this.run(work);
		} catch (error) {
			if (!isDuplicate(error)) throw error;
			const detail = { index: duplicateIndex(error) };
			throw new AppError('conflict', { reason: 'duplicate', detail, cause: error });
		}
		if (hasEvents) this.appended();
	}
}

function documentOf<T>(row: Stored): T {
	return row.doc as T;
}

const entries = (events: readonly DomainEvent[]): OutboxEntry[] =>
	events.map((event) => ({ id: event.id, body: eventJson(event) }));

function newRow<T extends Aggregate>(form: StoredForm<T>, events: readonly DomainEvent[]): Stored {
	const row: Stored = { _id: form.document.id, version: form.document.version, doc: form.document };
	const first = events[0];
	return first ? { ...row, outbox: entries(events), pending: first.at } : row;
}

/** Appends to the outbox, behind what still waits there. */
function push(events: readonly DomainEvent[]): Document {
	const first = events[0];
	return first ? { $push: { outbox: { $each: entries(events) } }, $min: { pending: first.at } } : {};
}

/**
 * The storage port: one small generic collection over declared index fields, two adapters that behave alike
 * (embedded/ on node:sqlite, mongo/ on the official driver), one contract suite (storage.contract.ts).
 *
 * Values are JSON; dates are ISO strings; null and missing are one; text sorts by code point.
 */
import type { Aggregate, DomainEvent } from '../../domain/shared/aggregate.ts';

export type Scalar = string | number | boolean;

/** `path` is a dot path into the document. With `array`, the field holds scalars (or one scalar of each object: `a.b`). */
export interface FieldSpec {
	path: string;
	type: 'text' | 'number' | 'boolean';
	array?: boolean;
}

export interface SortSpec {
	field: string;
	direction: 'asc' | 'desc';
}

/** Declared by the feature that owns the collection (`server/<feature>/<feature>-collection.ts`). */
export interface CollectionSpec<T extends Aggregate> {
	/** Lower case, `[a-z_]+`. */
	name: string;
	/** Only these can be filtered by. `id` is always there. */
	fields: Record<string, FieldSpec>;
	/** Orders a query may ask for, by name; every one gets `id` as its tie-break. Missing values come first in `asc`. */
	sorts: Record<string, readonly SortSpec[]>;
	/** Unique over these fields; documents missing any of them are outside the index. */
	unique?: readonly { name: string; fields: readonly string[] }[];
	/** Largest stored document in bytes of JSON; 256 KB unless said. */
	maxBytes?: number;
	/** Never present: carries the document type. */
	readonly __type?: T;
}

export type Filter =
	| { field: string; op: 'eq' | 'ne'; value: Scalar | null }
	| { field: string; op: 'in' | 'nin'; values: readonly Scalar[] }
	| { field: string; op: 'gt' | 'gte' | 'lt' | 'lte'; value: string | number }
	| { field: string; op: 'contains'; value: Scalar }
	| { field: string; op: 'starts-with'; value: string }
	| { field: string; op: 'exists'; value: boolean }
	| { and: readonly Filter[] }
	| { or: readonly Filter[] };

export const where = {
	eq: (field: string, value: Scalar | null): Filter => ({ field, op: 'eq', value }),
	ne: (field: string, value: Scalar | null): Filter => ({ field, op: 'ne', value }),
	in: (field: string, values: readonly Scalar[]): Filter => ({ field, op: 'in', values }),
	notIn: (field: string, values: readonly Scalar[]): Filter => ({ field, op: 'nin', values }),
	gt: (field: string, value: string | number): Filter => ({ field, op: 'gt', value }),
	gte: (field: string, value: string | number): Filter => ({ field, op: 'gte', value }),
	lt: (field: string, value: string | number): Filter => ({ field, op: 'lt', value }),
	lte: (field: string, value: string | number): Filter => ({ field, op: 'lte', value }),
	/** Array membership. */
	contains: (field: string, value: Scalar): Filter => ({ field, op: 'contains', value }),
	startsWith: (field: string, value: string): Filter => ({ field, op: 'starts-with', value }),
	exists: (field: string, value = true): Filter => ({ field, op: 'exists', value }),
	and: (...and: Filter[]): Filter => ({ and }),
	or: (...or: Filter[]): Filter => ({ or })
};

export interface Query {
	filter?: Filter;
	/** A name from the spec's `sorts`; by id when absent. */
	sort?: string;
	/** 1–1000, 50 when absent. */
	limit?: number;
	/** From the page before; a cursor of another sort is refused with AppError `invalid`. */
	cursor?: string;
}

export interface Page<T> {
	items: T[];
	/** Absent on the last page. */
	nextCursor?: string;
}

/** What a writer gives: the adapter sets `version`. */
export type NewDocument<T extends Aggregate> = Omit<T, 'version'>;

export interface Collection<T extends Aggregate> {
	/** @throws AppError `not-found` */
	get(id: string): Promise<T>;
	find(id: string): Promise<T | undefined>;
	/** In the order of `ids`; missing ones are left out. */
	getMany(ids: readonly string[]): Promise<T[]>;
	list(query: Query): Promise<Page<T>>;
	/** Every match, in pages behind the scenes; safe against writes meanwhile (each document at most once). */
	scan(query?: Omit<Query, 'limit' | 'cursor'>): AsyncIterable<T>;
	count(filter?: Filter): Promise<number>;
	/**
	 * Writes version 1 with its events (an outbox inside the document).
	 * @throws AppError `conflict` with reason `duplicate` and `detail.index`, `too-large`
	 */
	insert(document: NewDocument<T>, events?: readonly DomainEvent[]): Promise<T>;
	/** All or the first failing one throws; those before it may be stored (imports use ids that make a retry safe). */
	insertMany(
		documents: readonly { document: NewDocument<T>; events?: readonly DomainEvent[] }[]
	): Promise<T[]>;
	/**
	 * Replaces the document where its version is still `expectedVersion`; the result's is one higher.
	 * @throws AppError `conflict` with reason `version` (someone wrote in between), `not-found`, `duplicate`, `too-large`
	 */
	replace(document: T, expectedVersion: number, events?: readonly DomainEvent[]): Promise<T>;
	/** `replace` without events of many, several a transaction: for projections. Where one throws, others may be stored. */
	replaceMany(documents: readonly { document: T; expectedVersion: number }[]): Promise<void>;
	/** Leaves a tombstone until its events are delivered. @throws as replace */
	remove(id: string, expectedVersion: number, events?: readonly DomainEvent[]): Promise<void>;
}

/** An event in the log: what a subscriber reads, in order of position. */
export interface LoggedEvent extends DomainEvent {
	position: number;
}

/** The event log that the relay fills from the outboxes; positions grow without gaps that matter. */
export interface EventLog {
	/** Moves pending outbox events into the log (idempotent by event id); returns how many. Caller holds the lease. */
	relay(limit: number): Promise<number>;
	read(after: number, limit: number): Promise<LoggedEvent[]>;
	/** The newest position, 0 when empty. */
	head(): Promise<number>;
	/** Outbox events not yet in the log. */
	pending(): Promise<number>;
	checkpoint(subscriber: string): Promise<number>;
	/** Moves forward only. */
	saveCheckpoint(subscriber: string, position: number): Promise<void>;
	/** Calls back after each write with events by this process; returns a function that stops it. */
	onAppend(listener: () => void): () => void;
}

/** A fenced lease: `token` grows with every holder, so a late one can be refused. */
export interface Lease {
	name: string;
	token: number;
	/** Extends the lease; false when it was lost. */
	renew(): Promise<boolean>;
	release(): Promise<void>;
}

export interface Storage {
	readonly kind: 'embedded' | 'mongo';
	/** Declares the collection on first use (indexes included). */
	collection<T extends Aggregate>(spec: CollectionSpec<T>): Collection<T>;
	/** Creates tables and indexes of every spec; call once at start. */
	prepare(specs: readonly CollectionSpec<Aggregate>[]): Promise<void>;
	readonly events: EventLog;
	/** Undefined when somebody else holds it. */
	acquireLease(name: string, ttlMs: number): Promise<Lease | undefined>;
	/** A small key-value table for counters, migration version, rate limits and checkpoints of jobs. */
	readonly meta: {
		get(key: string): Promise<unknown>;
		set(key: string, value: unknown): Promise<void>;
		/** Adds and returns the new value; starts from 0. Atomic across processes. */
		increment(key: string, by?: number): Promise<number>;
	};
	/** @throws AppError `unavailable` when the engine does not answer */
	health(): Promise<{ engine: string; version: string; documents: Record<string, number> }>;
	close(): Promise<void>;
}

import { setImmediate as breathe } from 'node:timers/promises';
import type { Aggregate, DomainEvent } from '../../../domain/shared/aggregate.ts';
import { AppError } from '../../../domain/shared/error.ts';
import { toStoredForm, type StoredForm } from '../document.ts';
import type { Collection, CollectionSpec, Filter, NewDocument, Page, Query, Scalar } from '../port.ts';
import { checkFilter, checkQuery, fieldOf } from '../query.ts';
import { scanPages } from '../scan.ts';
import { errorCode, type Row } from '../../sqlite/sqlite-file.ts';
import type { Database } from './database.ts';
import { appendEvents } from './event-log.ts';
import { afterSql, filterSql, joined, type Sql } from './filter-sql.ts';
import { arrayTable, column, ensureCollection, scalarFields, table, toSql, writeArrays } from './schema.ts';

/** Documents a transaction of `insertMany` and `replaceMany`: short enough for others to get their turn. */
const BATCH = 50;
const UNIQUE_VIOLATION = 2067;

/** One collection as a table. Every method waits for the table to be there first. */
export class EmbeddedCollection<T extends Aggregate> implements Collection<T> {
	private readonly db: Database;
	private readonly spec: CollectionSpec<T>;
	private readonly appended: () => void;
	private readonly columns: string[];
	private made: Promise<void> | undefined;

	/** @param appended called after a write with events is on disk */
	constructor(db: Database, spec: CollectionSpec<T>, appended: () => void) {
		this.db = db;
		this.spec = spec;
		this.appended = appended;
		this.columns = scalarFields(spec);
	}

	/** Makes the table and its indexes once. */
	ready(): Promise<void> {
		this.made ??= this.db.write(() => ensureCollection(this.db, this.spec));
		return this.made;
	}

	async get(id: string): Promise<T> {
		const found = await this.find(id);
		if (!found) throw new AppError('not-found');
		return found;
	}

	async find(id: string): Promise<T | undefined> {
		const [row] = await this.read(`SELECT doc FROM ${table(this.spec)} WHERE id = ?`, id);
		return row && parse<T>(row);
	}

	async getMany(ids: readonly string[]): Promise<T[]> {
		const rows = await this.read(
			`SELECT doc FROM ${table(this.spec)} WHERE id IN (SELECT value FROM json_each(?))`,
			JSON.stringify(ids)
		);
		const found = new Map(rows.map((row) => parse<T>(row)).map((document) => [document.id, document]));
		return ids.flatMap((id) => found.get(id) ?? []);
	}

	async list(query: Query): Promise<Page<T>> {
		const { filter, sort, limit, after, cursorAfter } = checkQuery(this.spec, query);
		const conditions: Sql[] = filter ? [filterSql(this.spec, filter)] : [];
		if (after) conditions.push(afterSql(sort, after));
		const { text, values } = joined(conditions, 'AND', '1');
		const keys = sort.map((key) => column(key.field));
		const order = sort.map((key) => `${column(key.field)} ${key.direction}`).join(', ');
		const rows = await this.read(
			`SELECT doc, ${keys.join(', ')} FROM ${table(this.spec)} WHERE ${text} ORDER BY ${order} LIMIT ?`,
			...values,
			limit + 1
		);
		const page = rows.slice(0, limit);
		const last = page.at(-1);
		const items = page.map((row) => parse<T>(row));
		if (rows.length <= limit || !last) return { items };
		return { items, nextCursor: cursorAfter(sort.map((key) => this.keyOf(last, key.field))) };
	}

	scan(query: Omit<Query, 'limit' | 'cursor'> = {}): AsyncIterable<T> {
		return scanPages(this, query);
	}

	async count(filter?: Filter): Promise<number> {
		const checked = filter && checkFilter(this.spec, filter);
		const { text, values } = checked ? filterSql(this.spec, checked) : joined([], 'AND', '1');
		const [row] = await this.read(`SELECT count(*) AS n FROM ${table(this.spec)} WHERE ${text}`, ...values);
		return Number(row?.['n']);
	}

	async insert(document: NewDocument<T>, events: readonly DomainEvent[] = []): Promise<T> {
		const form = toStoredForm(this.spec, document, 1);
		await this.write(() => this.insertRow(form, events), events.length > 0);
		return form.document;
	}

	async insertMany(
		documents: readonly { document: NewDocument<T>; events?: readonly DomainEvent[] }[]
	): Promise<T[]> {
		const stored: T[] = [];
		for (let at = 0; at < documents.length; at += BATCH) {
			const batch = documents
				.slice(at, at + BATCH)
				.map(({ document, events = [] }) => ({ form: toStoredForm(this.spec, document, 1), events }));
			await this.write(
				() => batch.forEach(({ form, events }) => this.insertRow(form, events)),
				batch.some(({ events }) => events.length > 0)
			);
			stored.push(...batch.map(({ form }) => form.document));
			await breathe();
		}
		return stored;
	}

	async replace(document: T, expectedVersion: number, events: readonly DomainEvent[] = []): Promise<T> {
		const form = toStoredForm(this.spec, document, expectedVersion + 1);
		await this.write(() => {
			this.updateRow(form);
			appendEvents(this.db, events);
		}, events.length > 0);
		return form.document;
	}

	async replaceMany(documents: readonly { document: T; expectedVersion: number }[]): Promise<void> {
		for (let at = 0; at < documents.length; at += BATCH) {
			const forms = documents
				.slice(at, at + BATCH)
				.map(({ document, expectedVersion }) => toStoredForm(this.spec, document, expectedVersion + 1));
			await this.write(() => forms.forEach((form) => this.updateRow(form)), false);
			await breathe();
		}
	}

	async remove(id: string, expectedVersion: number, events: readonly DomainEvent[] = []): Promise<void> {
		await this.write(() => {
			const rid = this.ridAt(id, expectedVersion);
			this.db.run(`DELETE FROM ${arrayTable(this.spec)} WHERE rid = ?`, rid);
			this.db.run(`DELETE FROM ${table(this.spec)} WHERE rid = ?`, rid);
			appendEvents(this.db, events);
		}, events.length > 0);
	}

	private ridAt(id: string, expectedVersion: number): number {
		const row = this.db.row(`SELECT rid, version FROM ${table(this.spec)} WHERE id = ?`, id);
		if (!row) throw new AppError('not-found');
		if (row['version'] !== expectedVersion) throw new AppError('conflict', { reason: 'version' });
		return Number(row['rid']);
	}

	/** Of the version before the form's. */
	private updateRow(form: StoredForm<T>): void {
		const rid = this.ridAt(form.document.id, form.document.version - 1);
		const sets = ['version', ...this.columns.map(column), 'doc'].map((name) => `${name} = ?`).join(', ');
		const values = [form.document.version, ...this.valuesOf(form), form.json];
		this.db.run(`UPDATE ${table(this.spec)} SET ${sets} WHERE rid = ?`, ...values, rid);
		writeArrays(this.db, this.spec, rid, form.arrays);
	}

	private insertRow(form: StoredForm<T>, events: readonly DomainEvent[]): void {
		const names = ['id', 'version', ...this.columns.map(column), 'doc'];
		const row = this.db.row(
			`INSERT INTO ${table(this.spec)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) RETURNING rid`,
			form.document.id,
			form.document.version,
			...this.valuesOf(form),
			form.json
		);
		if (Object.keys(form.arrays).length > 0)
			writeArrays(this.db, this.spec, Number(row?.['rid']), form.arrays);
		appendEvents(this.db, events);
	}

	private valuesOf(form: StoredForm<T>): (string | number | null)[] {
		return this.columns.map((name) => toSql(form.values[name] ?? null));
	}

	private keyOf(row: Row, field: string): Scalar | null {
		const value = row[column(field).replaceAll('"', '')];
		if (value === null || value === undefined) return null;
		return fieldOf(this.spec, field).type === 'boolean' ? value === 1 : (value as Scalar);
	}

	private async read(sql: string, ...values: (string | number | null)[]): Promise<Row[]> {
		await this.ready();
		return this.db.patiently(() => this.db.all(sql, ...values));
	}

	private async write(work: () => void, hasEvents: boolean): Promise<void> {
		await this.ready();
		try {
			await this.db.write(work);
		} catch (error) {
			throw errorCode(error) === UNIQUE_VIOLATION ? this.duplicate(error) : error;
		}
		if (hasEvents) this.appended();
	}

	/** SQLite names the columns of the index: `UNIQUE constraint failed: c_x.f_a, c_x.f_b`. */
	private duplicate(error: unknown): AppError {
		const text = error instanceof Error ? error.message : '';
		const columns = text.slice(text.indexOf(':') + 1).split(',');
		const fields = columns.map((name) => name.trim().replace(`c_${this.spec.name}.`, ''));
		const index = this.spec.unique?.find(
			(one) => one.fields.map((field) => column(field).replaceAll('"', '')).join() === fields.join()
		);
		return new AppError('conflict', {
			reason: 'duplicate',
			detail: { index: index?.name ?? 'id' },
			cause: error
		});
	}
}

function parse<T>(row: Row): T {
	return JSON.parse(String(row['doc'])) as T;
}

import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

export type Row = Record<string, SQLOutputValue>;

/** SQLite itself waits this long (blocking the process); what is left of the wait happens between attempts. */
const BUSY_MS = 5;
/** Gives up after this long behind other processes' locks. */
const PATIENCE_MS = 20_000;

export interface SqliteOptions {
	/** What this file trades between speed, memory and safety; `journal_mode` and `busy_timeout` are set here. */
	pragmas: string;
	/** How many prepared statements are kept. */
	maxStatements: number;
}

/**
 * One connection to a file of the embedded adapters: statements kept prepared, and transactions that wait for other
 * processes without blocking this one. `node:sqlite` is synchronous, so nothing else of this process runs inside a
 * transaction.
 */
export class SqliteFile {
	readonly #db: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();
	readonly #maxStatements: number;

	constructor(file: string, { pragmas, maxStatements }: SqliteOptions) {
		this.#maxStatements = maxStatements;
		this.#db = new DatabaseSync(file, { timeout: PATIENCE_MS });
		// Waits with the long timeout: the first process may still be making the file.
		this.#db.exec('PRAGMA journal_mode = WAL');
		this.#db.exec(pragmas);
		this.#db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
	}

	/**
	 * Runs inside one transaction; all or nothing is stored when the promise resolves. From BEGIN to COMMIT nothing is
	 * awaited, so no other write of this process gets in between. `work` may run again after a wait.
	 */
	write<R>(work: () => R): Promise<R> {
		return this.patiently(() => this.#transaction('BEGIN IMMEDIATE', work));
	}

	/** Several reads of one state of the file. */
	read<R>(work: () => R): Promise<R> {
		return this.patiently(() => this.#transaction('BEGIN', work));
	}

	/**
	 * Runs a synchronous piece of work, again while other processes hold it up.
	 * @throws what `work` throws; SQLite's own error (`isBusy`) where the others took too long
	 */
	async patiently<R>(work: () => R): Promise<R> {
		const until = performance.now() + PATIENCE_MS;
		for (let wait = 1; ; wait = Math.min(wait * 2, 40)) {
			try {
				return work();
			} catch (error) {
				if (!isBusy(error) || performance.now() > until) throw error;
			}
			await delay(wait * (0.5 + Math.random()));
		}
	}

	all(sql: string, ...values: SQLInputValue[]): Row[] {
		return this.#statement(sql).all(...values);
	}

	row(sql: string, ...values: SQLInputValue[]): Row | undefined {
		return this.#statement(sql).get(...values);
	}

	iterate(sql: string, ...values: SQLInputValue[]): Iterable<Row> {
		return this.#statement(sql).iterate(...values);
	}

	/** @returns the last row id and how many rows changed */
	run(sql: string, ...values: SQLInputValue[]): { row: number; changes: number } {
		const { lastInsertRowid, changes } = this.#statement(sql).run(...values);
		return { row: Number(lastInsertRowid), changes: Number(changes) };
	}

	/** Several statements without values. */
	exec(sql: string): void {
		this.#db.exec(sql);
	}

	close(): void {
		this.#statements.clear();
		if (this.#db.isOpen) this.#db.close();
	}

	#transaction<R>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => R): R {
		this.#db.exec(begin);
		try {
			const result = work();
			this.#db.exec('COMMIT');
			return result;
		} catch (error) {
			if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
			throw error;
		}
	}

	#statement(sql: string): StatementSync {
		const known = this.#statements.get(sql);
		if (known) return known;
		const oldest = this.#statements.keys().next();
		if (this.#statements.size >= this.#maxStatements && !oldest.done) this.#statements.delete(oldest.value);
		const made = this.#db.prepare(sql);
		this.#statements.set(sql, made);
		return made;
	}
}

/** SQLITE_BUSY and SQLITE_LOCKED with their extended codes; the low byte is the primary code. */
export function isBusy(error: unknown): boolean {
	const code = errorCode(error) & 0xff;
	return code === 5 || code === 6;
}

/** The extended result code of a node:sqlite error, 0 for any other error. */
export function errorCode(error: unknown): number {
	if (!(error instanceof Error) || !('errcode' in error)) return 0;
	return typeof error.errcode === 'number' ? error.errcode : 0;
}

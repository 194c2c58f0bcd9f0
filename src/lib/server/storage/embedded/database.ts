import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../domain/shared/error.ts';

export type Row = Record<string, SQLOutputValue>;

/** SQLite itself waits this long (blocking the process); what is left of the wait happens between attempts. */
const BUSY_MS = 5;
/** Gives up after this long behind other processes' locks. */
const PATIENCE_MS = 20_000;
const MAX_STATEMENTS = 400;

/**
 * One connection: statements kept prepared, and transactions that wait for other processes without blocking this
 * one. `node:sqlite` is synchronous, so nothing else of this process runs inside a transaction.
 */
export class Database {
	private readonly db: DatabaseSync;
	private readonly statements = new Map<string, StatementSync>();

	constructor(file: string) {
		this.db = new DatabaseSync(file, { timeout: PATIENCE_MS });
		// Waits with the long timeout: the first process may still be making the file.
		this.db.exec('PRAGMA journal_mode = WAL');
		this.db.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY');
		this.db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
	}

	/**
	 * Runs inside one transaction; all or nothing is stored, on disk when the promise resolves. From BEGIN to COMMIT
	 * nothing is awaited, so no other write of this process gets in between. `work` may run again after a wait.
	 */
	write<R>(work: () => R): Promise<R> {
		return this.patiently(() => {
			this.db.exec('BEGIN IMMEDIATE');
			try {
				const result = work();
				this.db.exec('COMMIT');
				return result;
			} catch (error) {
				if (this.db.isTransaction) this.db.exec('ROLLBACK');
				throw error;
			}
		});
	}

	/** Runs a synchronous piece of work, again while other processes hold it up. */
	async patiently<R>(work: () => R): Promise<R> {
		const until = performance.now() + PATIENCE_MS;
		for (let wait = 1; ; wait = Math.min(wait * 2, 40)) {
			try {
				return work();
			} catch (error) {
				if (!isBusy(error)) throw error;
				if (performance.now() > until)
					throw new AppError('unavailable', { reason: 'storage-busy', cause: error });
			}
			await delay(wait * (0.5 + Math.random()));
		}
	}

	all(sql: string, ...values: SQLInputValue[]): Row[] {
		return this.statement(sql).all(...values);
	}

	row(sql: string, ...values: SQLInputValue[]): Row | undefined {
		return this.statement(sql).get(...values);
	}

	/** @returns number of rows changed */
	run(sql: string, ...values: SQLInputValue[]): number {
		return Number(this.statement(sql).run(...values).changes);
	}

	/** Several statements without values. */
	exec(sql: string): void {
		this.db.exec(sql);
	}

	close(): void {
		this.statements.clear();
		if (this.db.isOpen) this.db.close();
	}

	private statement(sql: string): StatementSync {
		const known = this.statements.get(sql);
		if (known) return known;
		const oldest = this.statements.keys().next();
		if (this.statements.size >= MAX_STATEMENTS && !oldest.done) this.statements.delete(oldest.value);
		const made = this.db.prepare(sql);
		this.statements.set(sql, made);
		return made;
	}
}

/** SQLITE_BUSY and SQLITE_LOCKED with their extended codes; the low byte is the primary code. */
function isBusy(error: unknown): boolean {
	const code = errorCode(error) & 0xff;
	return code === 5 || code === 6;
}

/** The extended result code of a node:sqlite error, 0 for any other error. */
export function errorCode(error: unknown): number {
	if (!(error instanceof Error) || !('errcode' in error)) return 0;
	return typeof error.errcode === 'number' ? error.errcode : 0;
}

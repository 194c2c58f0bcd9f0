import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../domain/shared/error.ts';

/** SQLite itself waits this long (blocking the process); what is left of the wait happens between attempts. */
const BUSY_MS = 5;
const PATIENCE_MS = 20_000;
const MAX_STATEMENTS = 200;

/**
 * The index file. It is a projection that `reindex` can make anew, so a commit does not wait for the disk
 * (synchronous=NORMAL): a power cut may lose the last writes, never the file.
 */
export class Connection {
	private readonly db: DatabaseSync;
	private readonly statements = new Map<string, StatementSync>();

	/** @throws AppError `unavailable` when the file cannot be opened */
	constructor(file: string) {
		try {
			mkdirSync(dirname(file), { recursive: true });
			this.db = new DatabaseSync(file, { timeout: PATIENCE_MS });
			this.db.exec('PRAGMA journal_mode = WAL');
			// Mapped, first reads take a third less time; only the first 32 MB of the file, since they count as the process's memory.
			this.db.exec(
				'PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 33554432'
			);
			this.db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
		} catch (cause) {
			throw new AppError('unavailable', { reason: 'search-unavailable', cause });
		}
	}

	/**
	 * One transaction, all or nothing, that waits for other processes without blocking this one. From BEGIN to COMMIT
	 * nothing is awaited, so no other work of this process gets in between. `work` may run again after a wait.
	 */
	write<R>(work: () => R): Promise<R> {
		return this.patiently(() => this.transaction('BEGIN IMMEDIATE', work));
	}

	/** Several reads of one state of the index. */
	read<R>(work: () => R): Promise<R> {
		return this.patiently(() => this.transaction('BEGIN', work));
	}

	all(sql: string, ...values: SQLInputValue[]): Record<string, SQLOutputValue>[] {
		return this.statement(sql).all(...values);
	}

	row(sql: string, ...values: SQLInputValue[]): Record<string, SQLOutputValue> | undefined {
		return this.statement(sql).get(...values);
	}

	iterate(sql: string, ...values: SQLInputValue[]): Iterable<Record<string, SQLOutputValue>> {
		return this.statement(sql).iterate(...values);
	}

	/** @returns the last row id and how many rows changed */
	run(sql: string, ...values: SQLInputValue[]): { row: number; changes: number } {
		const { lastInsertRowid, changes } = this.statement(sql).run(...values);
		return { row: Number(lastInsertRowid), changes: Number(changes) };
	}

	exec(sql: string): void {
		this.db.exec(sql);
	}

	close(): void {
		this.statements.clear();
		if (this.db.isOpen) this.db.close();
	}

	private transaction<R>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => R): R {
		this.db.exec(begin);
		try {
			const result = work();
			this.db.exec('COMMIT');
			return result;
		} catch (error) {
			if (this.db.isTransaction) this.db.exec('ROLLBACK');
			throw error;
		}
	}

	private async patiently<R>(work: () => R): Promise<R> {
		const until = performance.now() + PATIENCE_MS;
		for (let wait = 1; ; wait = Math.min(wait * 2, 40)) {
			try {
				return work();
			} catch (error) {
				if (!isBusy(error) || performance.now() > until)
					throw error instanceof AppError
						? error
						: new AppError('unavailable', { reason: 'search-unavailable', cause: error });
			}
			await delay(wait * (0.5 + Math.random()));
		}
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

/** SQLITE_BUSY (5) and SQLITE_LOCKED (6), extended codes included. */
function isBusy(error: unknown): boolean {
	if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false;
	const code = error.errcode & 0xff;
	return code === 5 || code === 6;
}

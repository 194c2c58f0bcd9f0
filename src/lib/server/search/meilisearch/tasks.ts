import { MeilisearchApiError, type EnqueuedTaskPromise, type Task } from 'meilisearch';
import { AppError } from '../../../domain/shared/error.ts';

/** A write that takes longer has failed. */
export const TASK_MS = 120_000;
export const POLL_MS = 25;

/** What is wrong with a key, so that it can be mended from the log alone. */
const KEY_TROUBLE: Record<string, string> = {
	missing_authorization_header: 'Meilisearch asks for a key: set MEILI_API_KEY',
	invalid_api_key:
		'Meilisearch refuses MEILI_API_KEY for this: it needs search, documents.*, indexes.*, settings.*, tasks.get, stats.get and version on every index that begins with MEILI_PREFIX'
};

/** Anything that goes wrong between us and the engine: the product goes on without it. */
export function unavailable(error: unknown): AppError {
	if (error instanceof AppError) return error;
	const trouble = KEY_TROUBLE[codeOf(error) ?? ''];
	const cause = trouble ? new Error(trouble, { cause: error }) : error;
	return new AppError('unavailable', { reason: 'search-unavailable', cause });
}

/** The engine's own name for what went wrong, e.g. `index_not_found`. */
export const codeOf = (error: unknown): string | undefined =>
	error instanceof MeilisearchApiError ? error.cause?.code : undefined;

/** A write that was answered 202 and failed afterwards. */
class TaskFailure extends Error {
	readonly code: string | undefined;

	constructor({ type, uid, indexUid, status, error }: Task) {
		const what = `${type} ${uid} of ${indexUid ?? 'all indexes'} ${status}`;
		super(`${what}: ${error?.message ?? 'no reason given'}`);
		this.name = 'TaskFailure';
		this.code = error?.code;
	}
}

/** The engine's own name for why something failed that `asked` or `finished` waited for. */
export function failureOf(error: unknown): string | undefined {
	const cause = error instanceof AppError ? error.cause : error;
	return cause instanceof TaskFailure ? cause.code : codeOf(cause);
}

/** Which query of a multi-search was refused for what it holds: the engine names the first such one. */
export function badQuery(error: unknown): number | undefined {
	if (!failureOf(error)?.startsWith('invalid_search')) return undefined;
	const { cause } = error as AppError;
	const found = /^Inside `\.queries\[(\d+)\]/.exec(cause instanceof Error ? cause.message : '');
	return found ? Number(found[1]) : undefined;
}

/** @throws AppError `unavailable` */
export async function asked<R>(answer: Promise<R>): Promise<R> {
	try {
		return await answer;
	} catch (error) {
		throw unavailable(error);
	}
}

/**
 * Waits for a write: the reply to it is always 202, and what is wrong with it shows in its task.
 * @param allowed codes of failures that are as good as done
 * @throws AppError `unavailable` when the task fails, is cancelled or takes too long
 */
export async function finished(
	enqueued: EnqueuedTaskPromise,
	allowed: readonly string[] = [],
	timeout = TASK_MS
): Promise<void> {
	let task: Task;
	try {
		task = await enqueued.waitTask({ timeout, interval: POLL_MS });
	} catch (error) {
		if (allowed.includes(codeOf(error) ?? '')) return;
		throw unavailable(error);
	}
	if (task.status === 'succeeded' || allowed.includes(task.error?.code ?? '')) return;
	throw unavailable(new TaskFailure(task));
}

import { MeilisearchApiError, type EnqueuedTaskPromise, type Task } from 'meilisearch';
import { AppError } from '../../../domain/shared/error.ts';

/** A write that takes longer has failed. */
const TASK_MS = 120_000;
const POLL_MS = 25;

/** Anything that goes wrong between us and the engine: the product goes on without it. */
export function unavailable(cause: unknown): AppError {
	return cause instanceof AppError
		? cause
		: new AppError('unavailable', { reason: 'search-unavailable', cause });
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

/** The engine's own name for why a write failed that `finished` waited for. */
export const failureOf = (error: unknown): string | undefined =>
	error instanceof AppError && error.cause instanceof TaskFailure ? error.cause.code : undefined;

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

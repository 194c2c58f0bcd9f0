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
	allowed: readonly string[] = []
): Promise<void> {
	let task: Task;
	try {
		task = await enqueued.waitTask({ timeout: TASK_MS, interval: POLL_MS });
	} catch (error) {
		if (allowed.includes(codeOf(error) ?? '')) return;
		throw unavailable(error);
	}
	if (task.status === 'succeeded' || allowed.includes(task.error?.code ?? '')) return;
	const what = `${task.type} ${task.uid} of ${task.indexUid ?? 'all indexes'} ${task.status}`;
	throw unavailable(new Error(`${what}: ${task.error?.message ?? 'no reason given'}`));
}

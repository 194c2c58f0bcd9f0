import { createHash } from 'node:crypto';
import { AppError } from '../../domain/shared/error.ts';
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import type { Services } from '../services.ts';
import { where, type CollectionSpec } from '../storage/port.ts';

/** How many attempts one key has in a window; the window starts with its first attempt. */
export interface Limit {
	scope: string;
	max: number;
	windowSeconds: number;
}

interface Counter extends Aggregate {
	count: number;
	endsAt: string;
}

export const rateLimitsSpec: CollectionSpec<Counter> = {
	name: 'rate_limits',
	fields: { endsAt: { path: 'endsAt', type: 'text' } },
	sorts: { oldest: [{ field: 'endsAt', direction: 'asc' }] }
};

const RETRIES = 8;
const PURGED_AT_ONCE = 5;

/** Keys are e-mails and addresses: only their hash is kept. */
const counterId = (limit: Limit, key: string) =>
	createHash('sha256').update(`${limit.scope}\n${key}`).digest('hex').slice(0, 40);

/**
 * Counts one attempt, in storage, so that every instance counts together.
 * @throws AppError `rate-limited` with `detail.retryAt` when the key has used its window up
 */
export async function takeAttempt(
	services: Pick<Services, 'storage' | 'now'>,
	limit: Limit,
	key: string
): Promise<void> {
	const counters = services.storage.collection(rateLimitsSpec);
	const id = counterId(limit, key);
	for (let attempt = 0; attempt < RETRIES; attempt++) {
		const now = services.now();
		const found = await counters.find(id);
		const open = found !== undefined && found.endsAt > now;
		if (open && found.count >= limit.max)
			throw new AppError('rate-limited', { detail: { retryAt: found.endsAt } });
		const endsAt = new Date(Date.parse(now) + limit.windowSeconds * 1000).toISOString();
		try {
			if (!found) {
				await purge(services, now);
				await counters.insert({ id, createdAt: now, updatedAt: now, count: 1, endsAt });
			} else {
				const next = open ? { count: found.count + 1 } : { count: 1, endsAt };
				await counters.replace({ ...found, ...next, updatedAt: now }, found.version);
			}
			return;
		} catch (error) {
			if (!isConflict(error)) throw error;
		}
	}
	throw new AppError('rate-limited');
}

/** Gives one attempt back: what succeeded does not count. */
export async function returnAttempt(
	services: Pick<Services, 'storage' | 'now'>,
	limit: Limit,
	key: string
): Promise<void> {
	const counters = services.storage.collection(rateLimitsSpec);
	for (let attempt = 0; attempt < RETRIES; attempt++) {
		const found = await counters.find(counterId(limit, key));
		if (!found || found.count === 0) return;
		try {
			await counters.replace({ ...found, count: found.count - 1 }, found.version);
			return;
		} catch (error) {
			if (!isConflict(error)) throw error;
		}
	}
}

/** Every new key takes a few ended ones away, so the collection stays as large as the traffic of one window. */
async function purge({ storage }: Pick<Services, 'storage'>, now: string): Promise<void> {
	const counters = storage.collection(rateLimitsSpec);
	const ended = await counters.list({
		filter: where.lt('endsAt', now),
		sort: 'oldest',
		limit: PURGED_AT_ONCE
	});
	for (const counter of ended.items) {
		await counters.remove(counter.id, counter.version).catch((error: unknown) => {
			if (!isConflict(error)) throw error;
		});
	}
}

const isConflict = (error: unknown) =>
	error instanceof AppError && (error.code === 'conflict' || error.code === 'not-found');

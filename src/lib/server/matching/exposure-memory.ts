import { createHash } from 'node:crypto';
import { exposureAt, HALF_LIFE_DAYS, weekOf, type ListShown } from '../../domain/matching/exposure.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Services } from '../services.ts';
import { where, type Storage } from '../storage/port.ts';
import { listsShownSpec } from './matching-collections.ts';

/** What other processes showed is read this often at most. */
const RELOAD_MS = 5_000;
/** Clocks of several processes may differ by this much. */
const SLACK_MS = 60_000;
/** Showings older than this count for less than a sixteenth and are not read. */
const KEPT_MS = 4 * HALF_LIFE_DAYS * 24 * 3600 * 1000;

/** One record a list and week. */
const listId = (challengeId: string, week: string): string =>
	createHash('sha256').update(`${challengeId} ${week}`).digest('base64url').slice(0, 32);

/**
 * Which suppliers stood among the first ten of which lists, kept in the store and followed in memory. A list's order
 * is decided by what was shown *before* it was first shown in its week, so that looking at lists changes none of them
 * before the next Monday.
 */
export class ExposureMemory {
	readonly #storage: Storage;
	readonly #lists = new Map<string, ListShown>();
	readonly #bySupplier = new Map<string, Set<ListShown>>();
	#readUntil: string | undefined;
	#readAt = Number.NEGATIVE_INFINITY;

	constructor(storage: Storage) {
		this.#storage = storage;
	}

	/** Brings memory up to date; call before each list. @param now ISO instant */
	async follow(now: string): Promise<void> {
		if (performance.now() - this.#readAt < RELOAD_MS) return;
		this.#readAt = performance.now();
		const since = new Date(Date.parse(this.#readUntil ?? now) - (this.#readUntil ? SLACK_MS : KEPT_MS));
		const filter = where.gte('updatedAt', since.toISOString());
		for await (const list of this.#storage.collection(listsShownSpec).scan({ filter })) {
			this.#remember(list);
			if (!this.#readUntil || list.updatedAt > this.#readUntil) this.#readUntil = list.updatedAt;
		}
	}

	/** The exposure of suppliers as this list sees it: without its own showing of this week. */
	seenFrom(challengeId: string, now: string): (supplierId: string) => number {
		const own = this.#lists.get(listId(challengeId, weekOf(now)));
		const until = own?.createdAt ?? now;
		return (supplierId) => {
			const lists = this.#bySupplier.get(supplierId);
			if (!lists) return 0;
			const others = [...lists].filter((list) => list !== own);
			return exposureAt(
				others.map(({ createdAt }) => createdAt),
				until
			);
		};
	}

	/** Keeps that these suppliers were shown; the same again in one week changes nothing. */
	async record(challengeId: string, suppliers: readonly string[], now: string): Promise<void> {
		const week = weekOf(now);
		const id = listId(challengeId, week);
		const known = this.#lists.get(id);
		const all = [...new Set([...(known?.suppliers ?? []), ...suppliers])];
		if (all.length === (known?.suppliers.length ?? 0)) return;
		const collection = this.#storage.collection(listsShownSpec);
		try {
			const list = { id, createdAt: now, updatedAt: now, challengeId, week, suppliers: all };
			const stored = known
				? await collection.replace({ ...known, ...list, createdAt: known.createdAt }, known.version)
				: await collection.insert(list);
			this.#remember(stored);
		} catch (thrown) {
			// Another process showed the same list in this moment: what it kept is read with the next list.
			if (!(thrown instanceof AppError) || thrown.code !== 'conflict') throw thrown;
			this.#readAt = Number.NEGATIVE_INFINITY;
		}
	}

	#remember(list: ListShown): void {
		const old = this.#lists.get(list.id);
		if (old && old.version >= list.version) return;
		for (const supplier of old?.suppliers ?? []) this.#bySupplier.get(supplier)?.delete(old!);
		this.#lists.set(list.id, list);
		for (const supplier of list.suppliers) {
			const lists = this.#bySupplier.get(supplier);
			if (lists) lists.add(list);
			else this.#bySupplier.set(supplier, new Set([list]));
		}
	}
}

const memories = new WeakMap<Storage, ExposureMemory>();

/** The memory of this storage, made on first use. */
export function exposureMemory({ storage }: Pick<Services, 'storage'>): ExposureMemory {
	let memory = memories.get(storage);
	if (!memory) memories.set(storage, (memory = new ExposureMemory(storage)));
	return memory;
}

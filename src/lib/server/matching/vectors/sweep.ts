import type { Services } from '../../services.ts';
import { SIDES, type Side } from '../statistics.ts';
import { vectorSpecs } from './vector-collections.ts';
import { itemsWithVectors } from './vector-items.ts';

/** True once every item has been noted and the subscriber has followed since. */
const SWEPT = 'vectors:swept';
const BATCH = 500;

type Store = Pick<Services, 'storage' | 'now'>;

/** Without an embedder items are not noted: they are all looked at when there is one again. */
export async function forgetSweep({ storage }: Store): Promise<void> {
	if (await storage.meta.get(SWEPT)) await storage.meta.set(SWEPT, false);
}

/** Notes every item that lacks its note, once: for a store that had no embedder, or none of these vectors, before. */
export async function sweepOnce(services: Store, signal?: AbortSignal): Promise<void> {
	if (await services.storage.meta.get(SWEPT)) return;
	for (const side of SIDES) await sweep(services, side, signal);
	await services.storage.meta.set(SWEPT, true);
}

async function sweep(services: Store, side: Side, signal?: AbortSignal): Promise<void> {
	const vectors = services.storage.collection(vectorSpecs[side]);
	const wanted = new Set<string>();
	const started = services.now();
	let some: string[] = [];
	const noteThem = async () => {
		signal?.throwIfAborted();
		const there = new Set((await vectors.getMany(some)).map(({ id }) => id));
		const now = services.now();
		const fresh = some.filter((id) => !there.has(id));
		await vectors.insertMany(
			fresh.map((id) => ({ document: { id, createdAt: now, updatedAt: now, pending: true, passages: [] } }))
		);
		some = [];
	};
	for await (const id of itemsWithVectors(services, side)) {
		wanted.add(id);
		if (some.push(id) >= BATCH) await noteThem();
	}
	await noteThem();
	// What was noted meanwhile was listed meanwhile.
	for await (const { id, version, createdAt } of vectors.scan())
		if (!wanted.has(id) && createdAt < started) await vectors.remove(id, version);
}

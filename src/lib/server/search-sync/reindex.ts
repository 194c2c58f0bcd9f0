import type { SearchDocument } from '../search/port.ts';
import type { Services } from '../services.ts';
import type { Projection } from './projection.ts';
import { projections } from './projections.ts';
import { syncSince } from './sync-subscriber.ts';
import { readVocabulary } from './vocabulary.ts';

const BATCH = 100;

/** How far a rebuild is: items done and items in all of the index at hand. */
export type OnProgress = (index: string, done: number, total: number) => void;

/**
 * Rebuilds every search index from what is stored, beside the running server: lists answer from the old index until
 * the new one is whole, and what changes meanwhile is brought up to date at the end.
 * @throws AppError `unavailable` when the engine does not answer, `conflict` when another rebuild takes over
 */
export async function reindex(services: Services, onProgress: OnProgress = () => undefined): Promise<void> {
	const since = await services.storage.events.head();
	await services.search.prepare(projections.map((projection) => projection.index));
	for (const projection of projections) await rebuild(services, projection, onProgress);
	await syncSince(services, since);
}

/** Fills indexes that are empty while the store is not: a new engine, a lost or restored index. */
export async function fillEmptyIndexes(services: Services): Promise<void> {
	const since = await services.storage.events.head();
	let filled = 0;
	for (const projection of projections) {
		if ((await services.search.count(projection.index.name)) > 0) continue;
		if ((await projection.count(services)) === 0) continue;
		await rebuild(services, projection, () => undefined);
		filled++;
	}
	if (filled > 0) await syncSince(services, since);
}

async function rebuild(services: Services, projection: Projection, onProgress: OnProgress): Promise<void> {
	const { name } = projection.index;
	const total = await projection.count(services);
	const words = await readVocabulary(services);
	const build = await services.search.rebuild(name);
	try {
		let done = 0;
		let some: string[] = [];
		const add = async () => {
			const documents: SearchDocument[] = await projection.read(services, some, words);
			await build.add(documents);
			done += some.length;
			onProgress(name, done, Math.max(total, done));
			some = [];
		};
		onProgress(name, 0, total);
		for await (const id of projection.ids(services)) if (some.push(id) >= BATCH) await add();
		if (some.length > 0) await add();
		await build.finish();
	} catch (error) {
		await build.abandon().catch(() => undefined);
		throw error;
	}
}

import type { Services } from '../../services.ts';
import { SIDES } from '../statistics.ts';
import { vectorSpecs, type ItemVectors } from './vector-collections.ts';

/** The model for which all items have been marked. */
const MARKED = 'vectors:marked-for';
const BATCH = 200;

/** Once for a model: everything that has vectors of another waits to be embedded anew. */
export async function markOtherModels(
	services: Pick<Services, 'storage' | 'now'>,
	model: string
): Promise<void> {
	const { storage } = services;
	if ((await storage.meta.get(MARKED)) === model) return;
	for (const side of SIDES) {
		const vectors = storage.collection(vectorSpecs[side]);
		let some: { document: ItemVectors; expectedVersion: number }[] = [];
		const mark = async () => {
			await vectors.replaceMany(some);
			some = [];
		};
		for await (const { retryAt: _, refused: __, ...item } of vectors.scan()) {
			if (item.model === model) continue;
			const document = { ...item, pending: true, updatedAt: services.now() };
			if (some.push({ document, expectedVersion: item.version }) >= BATCH) await mark();
		}
		await mark();
	}
	await storage.meta.set(MARKED, model);
}

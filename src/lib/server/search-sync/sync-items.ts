import type { Services } from '../services.ts';
import type { Projection } from './projection.ts';
import { readVocabulary } from './vocabulary.ts';

/** Items read and written at a time: between two runs the process does other things. */
const BATCH = 50;

/** Brings the index into line with what is stored now, whatever happened before: safe to repeat. */
export async function syncItems(
	services: Services,
	projection: Projection,
	ids: readonly string[]
): Promise<void> {
	const words = await readVocabulary(services);
	for (let at = 0; at < ids.length; at += BATCH) {
		const some = ids.slice(at, at + BATCH);
		const documents = await projection.read(services, some, words);
		const there = new Set(documents.map((document) => document.id));
		await services.search.upsert(projection.index.name, documents);
		await services.search.remove(
			projection.index.name,
			some.filter((id) => !there.has(id))
		);
	}
}

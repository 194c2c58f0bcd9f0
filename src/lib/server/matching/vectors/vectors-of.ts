import { centre } from '../../../domain/matching/language-means.ts';
import type { PassageSet } from '../../../domain/matching/passages.ts';
import type { Services } from '../../services.ts';
import { matchingState } from '../matching-state.ts';
import type { Side } from '../statistics.ts';
import { unpackVector } from './packed-vector.ts';
import { vectorSpecs } from './vector-collections.ts';
import type { VectorSpace } from './vector-space.ts';

/**
 * What there is of these items' vectors in a space, from memory where they were read lately. Items without vectors, or
 * with those of another model, are absent; of an item that was changed just now, those passages that stayed. Call after
 * `matchingState(…).follow()`, as every match begins.
 */
export async function vectorsOf(
	services: Pick<Services, 'storage' | 'now'>,
	space: VectorSpace,
	ids: readonly string[],
	side: Side = 'solution'
): Promise<Map<string, PassageSet>> {
	const state = matchingState(services);
	const found = new Map<string, PassageSet>();
	const missing: string[] = [];
	for (const id of ids) {
		const kept = state.keptVectors(side, id, space.id);
		if (kept) found.set(id, kept);
		else missing.push(id);
	}
	if (missing.length === 0) return found;
	for (const item of await services.storage.collection(vectorSpecs[side]).getMany(missing)) {
		if (item.model !== space.model) continue;
		const made = item.passages.filter(({ vector }) => vector);
		if (made.length === 0) continue;
		const read: PassageSet = {
			passages: made.map(({ lang, language, spans }) => ({ lang, language, spans })),
			vectors: made.map(({ vector, language }) =>
				centre(unpackVector(vector!), space.means.passage[language])
			)
		};
		found.set(item.id, read);
		state.keepVectors(side, item.id, space.id, read);
	}
	return found;
}

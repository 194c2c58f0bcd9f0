import { centre } from '../../../domain/matching/language-means.ts';
import type { PassageVectors } from '../../search/port.ts';
import type { Services } from '../../services.ts';
import type { LoggedEvent } from '../../storage/port.ts';
import type { Side } from '../statistics.ts';
import { unpackVector } from './packed-vector.ts';
import { MEANS_KIND } from './reproject.ts';
import { vectorSpecs } from './vector-collections.ts';
import { VECTORS_KIND } from './vector-items.ts';
import { readSpace } from './vector-space.ts';

/** What the search index holds of these items' vectors; items without any are absent. */
export async function passageVectors(
	services: Pick<Services, 'storage' | 'embedder'>,
	side: Side,
	ids: readonly string[]
): Promise<Map<string, PassageVectors>> {
	const space = await readSpace(services);
	if (!space) return new Map();
	const items = await services.storage.collection(vectorSpecs[side]).getMany(ids);
	return new Map(
		items.flatMap(({ id, model, passages }) => {
			const vectors = passages.flatMap(({ vector, language }) =>
				vector ? [centre(unpackVector(vector), space.means.passage[language])] : []
			);
			if (model !== space.model || vectors.length === 0) return [];
			return [[id, { space: space.id, passages: vectors }]];
		})
	);
}

/** The items of one side whose vectors in the index an event makes out of date. */
export function itemsOfVectorEvent(side: Side, { aggregate, data }: LoggedEvent): readonly string[] {
	if (aggregate.kind === VECTORS_KIND[side]) return [aggregate.id];
	if (aggregate.kind !== MEANS_KIND || data['side'] !== side || !Array.isArray(data['ids'])) return [];
	return data['ids'].filter((id): id is string => typeof id === 'string');
}

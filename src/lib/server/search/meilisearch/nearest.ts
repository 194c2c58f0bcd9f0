import type { Meilisearch } from 'meilisearch';
import type { NearestQuery, SearchDocument, SearchHit } from '../port.ts';
import type { Engine } from './read.ts';
import { filterOf, quoted } from './requests.ts';
import { badVector, components, dimensionOf, DIMENSIONS, embedderOf, SPACE } from './stored.ts';
import { asked, codeOf, failureOf, unavailable } from './tasks.ts';

interface Hit {
	id: string;
	[DIMENSIONS]?: number;
}

/** What the engine says when an index has no such embedder: then it has no such vectors. */
const NO_EMBEDDER = ['invalid_search_embedder', 'invalid_embedder'];

/** The dimension of each space, asked of the engine once: a space never changes it. */
export class Spaces {
	private readonly known = new Map<string, number>();
	private readonly client: Meilisearch;

	constructor(client: Meilisearch) {
		this.client = client;
	}

	/** @throws AppError `invalid` when vectors are not of their space's dimension, `unavailable` */
	async check(uid: string, documents: readonly SearchDocument[]): Promise<void> {
		const given = new Map<string, number>();
		for (const { vectors } of documents) {
			if (!vectors) continue;
			vectors.passages.forEach(components);
			const dimensions = dimensionOf(vectors);
			// An index that is gone holds nothing yet: the write that follows makes it again.
			const stored = await this.dimensions(uid, vectors.space).catch((error: unknown) => {
				if (failureOf(error) === 'index_not_found') return undefined;
				throw error;
			});
			const before = given.get(vectors.space) ?? stored ?? dimensions;
			if (before !== dimensions) throw badVector(`${dimensions} dimensions in a space of ${before}`);
			given.set(vectors.space, dimensions);
		}
	}

	/** Undefined when no document is of that space. */
	async dimensions(uid: string, space: string): Promise<number | undefined> {
		const key = JSON.stringify([uid, space]);
		const known = this.known.get(key);
		if (known !== undefined) return known;
		const { hits } = await asked(
			this.client.index<Hit>(uid).search(undefined, {
				filter: [inSpace(space)],
				attributesToRetrieve: [DIMENSIONS],
				limit: 1
			})
		);
		const found = hits[0]?.[DIMENSIONS];
		if (found !== undefined) this.known.set(key, found);
		return found;
	}

	/** Of an index that is dropped. */
	forget(): void {
		this.known.clear();
	}
}

const inSpace = (space: string) => `${SPACE} = ${quoted(space)}`;

/** By vectors alone. The engine's score of a document is (1 + cosine of its nearest vector) / 2. */
export async function nearest(
	{ client, searchMs }: Engine,
	spaces: Spaces,
	uid: string,
	query: NearestQuery
): Promise<SearchHit[]> {
	const vector = components(query.vector);
	if (query.audience.length === 0) return [];
	const dimensions = await spaces.dimensions(uid, query.space);
	if (dimensions === undefined) return [];
	if (dimensions !== vector.length)
		throw badVector(`${vector.length} dimensions in a space of ${dimensions}`);
	try {
		const asking = {
			vector,
			hybrid: { embedder: embedderOf(dimensions), semanticRatio: 1 },
			filter: [...filterOf(query), inSpace(query.space)],
			attributesToRetrieve: ['id'],
			showRankingScore: true,
			limit: query.limit
		};
		const within = { signal: AbortSignal.timeout(searchMs) };
		const { hits } = await client.index<Hit>(uid).search(undefined, asking, within);
		const found = hits.map(({ id, _rankingScore = 0 }) => ({ id, score: 2 * _rankingScore - 1 }));
		return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
	} catch (error) {
		if (NO_EMBEDDER.includes(codeOf(error) ?? '')) return [];
		throw unavailable(error);
	}
}

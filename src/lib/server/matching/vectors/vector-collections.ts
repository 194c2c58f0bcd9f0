import type { Language, VectorKind } from '../../../domain/matching/language-means.ts';
import type { Passage } from '../../../domain/matching/passages.ts';
import type { Aggregate } from '../../../domain/shared/aggregate.ts';
import type { CollectionSpec } from '../../storage/port.ts';
import type { Side } from '../statistics.ts';

/** A unit vector in a quarter of its size: a byte a number, in base64, times a scale. */
export interface PackedVector {
	bytes: string;
	scale: number;
}

export interface StoredPassage extends Omit<Passage, 'text'> {
	/** Of what is embedded: the same text is embedded once. */
	hash: string;
	/** As the model gave it, nothing taken off; absent until it is made. */
	vector?: PackedVector;
}

/**
 * The passages of a listed solution or of a need that takes proposals, with their vectors; the id is the item's. Made
 * when the item is listed and removed when it no longer is.
 */
export interface ItemVectors extends Aggregate {
	/** The model of every vector in it; absent while there is none. */
	model?: string;
	/** Something may be missing: the runner looks at it. */
	pending: boolean;
	/** Not before this instant: the embedder refused its text. */
	retryAt?: string;
	/** Times that happened. */
	refused?: number;
	passages: StoredPassage[];
}

/** Passages of long texts with vectors of a large model. */
const ITEM_BYTES = 2 * 1024 * 1024;

const itemVectors = (name: string): CollectionSpec<ItemVectors> => ({
	name,
	fields: {
		model: { path: 'model', type: 'text' },
		pending: { path: 'pending', type: 'boolean' },
		retryAt: { path: 'retryAt', type: 'text' }
	},
	sorts: {},
	maxBytes: ITEM_BYTES
});

export const vectorSpecs: Record<Side, CollectionSpec<ItemVectors>> = {
	solution: itemVectors('solution_vectors'),
	need: itemVectors('need_vectors')
};

/** A vector by the hash of model, kind and text: what was embedded once is not embedded again. Bounded. */
export interface CachedVector extends Aggregate {
	model: string;
	kind: VectorKind;
	vector: PackedVector;
}
export const cachedVectorsSpec: CollectionSpec<CachedVector> = {
	name: 'cached_vectors',
	fields: { createdAt: { path: 'createdAt', type: 'text' }, model: { path: 'model', type: 'text' } },
	sorts: { oldest: [{ field: 'createdAt', direction: 'asc' }] }
};

/** The language means of one model (domain/matching/language-means.ts); the id is made from its name. */
export interface StoredMeans extends Aggregate {
	model: string;
	/** Grows with each estimate; vectors with different means taken off are never compared. */
	estimate: number;
	/** Items with vectors when it was estimated. */
	items: number;
	/** Texts behind each mean, and the mean: float32 in base64. */
	means: Record<VectorKind, Partial<Record<Language, { count: number; mean: string }>>>;
	/** How far the search index has been given vectors with this estimate's means: the last id, or all of them. */
	projected: Record<Side, { after: string; done: boolean }>;
}
export const meansSpec: CollectionSpec<StoredMeans> = {
	name: 'vector_means',
	fields: { model: { path: 'model', type: 'text' } },
	sorts: {}
};

import { createHash } from 'node:crypto';
import type { VectorKind } from '../../../domain/matching/language-means.ts';
import { AppError } from '../../../domain/shared/error.ts';
import type { Embedded, Embedder } from '../../embedder/port.ts';
import type { Services } from '../../services.ts';
import { where } from '../../storage/port.ts';
import { packVector, unpackVector } from './packed-vector.ts';
import { cachedVectorsSpec } from './vector-collections.ts';

/** Vectors kept: some 40 MB of a small model. */
const MOST = 50_000;
const PRUNED_AT_ONCE = 200;

type Store = Pick<Services, 'storage' | 'now'>;

/** The cache's key of a text. */
export const vectorKey = (model: string, kind: VectorKind, text: string): string =>
	createHash('sha256')
		.update(JSON.stringify([model, kind, text]))
		.digest('hex');

/** What is known of texts under a model, by the text. */
async function cached({ storage }: Store, model: string, kind: VectorKind, texts: readonly string[]) {
	const keys = new Map(texts.map((text) => [vectorKey(model, kind, text), text]));
	const found = await storage.collection(cachedVectorsSpec).getMany([...keys.keys()]);
	return new Map(found.map(({ id, vector }) => [keys.get(id)!, unpackVector(vector)]));
}

async function remember(
	{ storage, now }: Store,
	kind: VectorKind,
	texts: readonly string[],
	{ model, vectors }: Embedded
): Promise<void> {
	const at = now();
	const rows = texts.map((text, i) => ({
		document: {
			id: vectorKey(model, kind, text),
			createdAt: at,
			updatedAt: at,
			model,
			kind,
			vector: packVector(vectors[i]!)
		}
	}));
	await storage
		.collection(cachedVectorsSpec)
		.insertMany(rows)
		.catch((error: unknown) => {
			// Another process has embedded the same meanwhile.
			if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
		});
}

/**
 * Vectors of texts, each embedded once for a model: what was embedded before comes from the store. They are as exact as
 * stored ones (a byte a number), whether they come from there or not.
 * @param model the current one; when the embedder turns out to be another, all come from that one
 * @throws as the embedder
 */
export async function embedCached(
	services: Store,
	embedder: Embedder,
	kind: VectorKind,
	texts: readonly string[],
	model: string | undefined,
	signal?: AbortSignal
): Promise<Embedded> {
	const known =
		model === undefined ? new Map<string, Float32Array>() : await cached(services, model, kind, texts);
	const missing = [...new Set(texts)].filter((text) => !known.has(text));
	let by = model ?? '';
	if (missing.length > 0) {
		const options = signal ? { signal } : {};
		const made = await (kind === 'query'
			? embedder.queries(missing, options)
			: embedder.passages(missing, options));
		await remember(services, kind, missing, made);
		if (model !== undefined && made.model !== model)
			return embedCached(services, embedder, kind, texts, made.model, signal);
		by = made.model;
		for (const [i, text] of missing.entries()) known.set(text, unpackVector(packVector(made.vectors[i]!)));
	}
	return { model: by, vectors: texts.map((text) => known.get(text)!) };
}

/** Forgets the oldest where there are too many. @returns how many */
export async function pruneCachedVectors({ storage }: Store, most = MOST): Promise<{ pruned: number }> {
	const collection = storage.collection(cachedVectorsSpec);
	let pruned = 0;
	for (let over = (await collection.count()) - most; over > 0;) {
		const limit = Math.min(over, PRUNED_AT_ONCE);
		const { items } = await collection.list({ filter: where.exists('createdAt'), sort: 'oldest', limit });
		if (items.length === 0) break;
		for (const { id, version } of items) await collection.remove(id, version);
		pruned += items.length;
		over -= items.length;
	}
	return { pruned };
}

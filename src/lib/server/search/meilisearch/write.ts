import type { Meilisearch } from 'meilisearch';
import type { SearchDocument } from '../port.ts';
import { dimensionOf, dimensionsOf, embedderOf, toStored } from './stored.ts';
import { asked, failureOf, finished } from './tasks.ts';

const ATTEMPTS = 3;
/** Documents a read of ids. */
const PAGE = 1000;

/**
 * Writes documents and waits for the engine. Another process may give the index an embedder at the same time, which
 * refuses documents that say nothing of it: those are sent again.
 * @throws AppError `invalid` for vectors of several dimensions, `unavailable`
 */
export async function writeDocuments(
	client: Meilisearch,
	uid: string,
	documents: readonly SearchDocument[]
): Promise<void> {
	await again(async () => {
		const body = await bodyFor(client, uid, documents);
		await finished(client.index(uid).addDocumentsFromString(body, 'application/json'));
	});
}

/**
 * Documents as JSON for an index, which is given the embedders that they need.
 * @throws AppError `invalid`, `unavailable`
 */
export async function bodyFor(
	client: Meilisearch,
	uid: string,
	documents: readonly SearchDocument[]
): Promise<string> {
	const known = await embeddersIn(client, uid);
	const needed = documents.flatMap(({ vectors }) => (vectors ? [dimensionOf(vectors)] : []));
	for (const dimensions of new Set(needed)) {
		if (known.includes(dimensions)) continue;
		await addEmbedder(client, uid, dimensions);
		known.push(dimensions);
	}
	return JSON.stringify(documents.map((document) => toStored(document, known)));
}

/** The dimensions of an index's embedders. */
async function embeddersIn(client: Meilisearch, uid: string): Promise<number[]> {
	const embedders = (await asked(client.index(uid).getEmbedders())) ?? {};
	return Object.keys(embedders).flatMap((name) => dimensionsOf(name) ?? []);
}

/**
 * An index takes an embedder for vectors that we make only when each of its documents has some or says that it has
 * none, so each is made to say so first.
 */
async function addEmbedder(client: Meilisearch, uid: string, dimensions: number): Promise<void> {
	const index = client.index<{ id: string }>(uid);
	const name = embedderOf(dimensions);
	await again(async () => {
		for (let offset = 0; ; offset += PAGE) {
			const { results } = await asked(index.getDocuments({ fields: ['id'], limit: PAGE, offset }));
			if (results.length === 0) break;
			const silent = results.map(({ id }) => ({ id, _vectors: { [name]: null } }));
			await finished(client.index(uid).updateDocuments(silent));
		}
		await finished(index.updateSettings({ embedders: { [name]: { source: 'userProvided', dimensions } } }));
	});
}

/** Whether a write failed for a document that says nothing of an embedder. */
export const isMissingVectors = (error: unknown): boolean => failureOf(error) === 'vector_embedding_error';

/** Tries again what another process's write came between. */
async function again(work: () => Promise<void>): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await work();
		} catch (error) {
			if (attempt === ATTEMPTS || !isMissingVectors(error)) throw error;
		}
	}
}

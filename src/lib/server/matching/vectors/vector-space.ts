import { createHash } from 'node:crypto';
import { LANGUAGES, VECTOR_KINDS, type LanguageMeans } from '../../../domain/matching/language-means.ts';
import type { Services } from '../../services.ts';
import type { Storage } from '../../storage/port.ts';
import { unpackFloats } from './packed-vector.ts';
import { meansSpec, type StoredMeans } from './vector-collections.ts';

/** The model that vectors are made with now, and what is taken off them: only within one space can they be compared. */
export interface VectorSpace {
	/** Changes with the model and with each estimate of the means; the search index finds by it. */
	id: string;
	/** As `Embedded.model`. */
	model: string;
	means: LanguageMeans;
}

/** The model that answered last, under the key that the settings gave it then. */
const MODEL = 'vectors:model';
/** Another process's estimate is read this often. */
const FRESH_MS = 5_000;

type Reader = Pick<Services, 'storage' | 'embedder'>;

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
export const meansId = (model: string): string => `means-${shortHash(model)}`;

/** The model of the vectors that may be used; undefined without an embedder, or until a newly set one has answered. */
export async function currentModel({ storage, embedder }: Reader): Promise<string | undefined> {
	if (!embedder) return undefined;
	const stored = (await storage.meta.get(MODEL)) as { key: string; model: string } | null | undefined;
	return stored?.key === embedder.key ? stored.model : undefined;
}

/** From now on vectors of other models are not used. For the runner, which holds the lease. */
export async function setCurrentModel(services: Reader, model: string): Promise<void> {
	await services.storage.meta.set(MODEL, { key: services.embedder?.key, model });
	spaces.delete(services.storage);
}

function toSpace({ model, estimate, means }: StoredMeans): VectorSpace {
	const read: LanguageMeans = { query: {}, passage: {} };
	for (const kind of VECTOR_KINDS)
		for (const language of LANGUAGES) {
			const stored = means[kind][language];
			if (stored) read[kind][language] = unpackFloats(stored.mean);
		}
	return { id: `${shortHash(model)}-${estimate}`, model, means: read };
}

/** Read from storage now; undefined while there are no vectors to compare. */
export async function readSpace(services: Reader): Promise<VectorSpace | undefined> {
	const model = await currentModel(services);
	const stored = model && (await services.storage.collection(meansSpec).find(meansId(model)));
	return stored ? toSpace(stored) : undefined;
}

const spaces = new WeakMap<Storage, { space: VectorSpace | undefined; key: string; readAt: number }>();

/** As `readSpace`, some seconds old at most. */
export async function vectorSpace(services: Reader): Promise<VectorSpace | undefined> {
	const { storage, embedder } = services;
	if (!embedder) return undefined;
	const kept = spaces.get(storage);
	if (kept && kept.key === embedder.key && performance.now() - kept.readAt < FRESH_MS) return kept.space;
	const space = await readSpace(services);
	spaces.set(storage, { space, key: embedder.key, readAt: performance.now() });
	return space;
}

/** This process has written other means. */
export const forgetSpace = ({ storage }: Pick<Services, 'storage'>): void => void spaces.delete(storage);

import { centre, type Language } from '../../../domain/matching/language-means.ts';
import { AppError } from '../../../domain/shared/error.ts';
import type { Embedder } from '../../embedder/port.ts';
import type { Services } from '../../services.ts';
import { BoundedCache } from '../bounded-cache.ts';
import { embedCached, vectorKey } from './embed-cached.ts';
import { toEmbed } from './item-passages.ts';
import { vectorSpace, type VectorSpace } from './vector-space.ts';

/** What a match waits for a vector. */
const PATIENCE_MS = 1500;
/** After a failure the embedder is left alone this long, then twice that … */
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 60_000;
const KEPT = 500;

export interface Asking {
	/** Without: only what has been embedded before, for a save, which never waits for the embedder. */
	wait?: boolean;
}

/** A query, ready to compare with what `vectorsOf` gives and to ask the search port's `nearest` with. */
export interface QueryVector {
	space: VectorSpace;
	/** Of unit length, its language's mean taken off. */
	vector: Float32Array;
}

/** What a process knows of an embedder beside its vectors. */
class Asker {
	readonly kept = new BoundedCache<Float32Array>(KEPT);
	private failures = 0;
	private restUntil = 0;

	get rests(): boolean {
		return performance.now() < this.restUntil;
	}
	answered(): void {
		this.failures = 0;
	}
	failed(): void {
		const rest = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** this.failures++);
		this.restUntil = performance.now() + rest;
	}
}
const askers = new WeakMap<Embedder, Asker>();

/**
 * The vector of a need's title, or of whatever is asked. A match never fails for it and hardly waits for it: once
 * embedded a text comes from memory or from the store, and an embedder that failed is left alone for a while.
 * @param language that the text is in
 * @returns undefined without an embedder, before there is anything to compare with, or when it does not answer in time
 */
export async function queryVector(
	services: Services,
	text: string,
	language: Language,
	asking: Asking = {}
): Promise<QueryVector | undefined> {
	const { embedder } = services;
	const asked = toEmbed(services.text, text.trim());
	if (!embedder || !asked) return undefined;
	const space = await vectorSpace(services);
	if (!space) return undefined;
	const vector = await ask(services, embedder, asked, space.model, asking);
	return vector && { space, vector: centre(vector, space.means.query[language]) };
}

async function ask(
	services: Services,
	embedder: Embedder,
	text: string,
	model: string,
	asking: Asking
): Promise<Float32Array | undefined> {
	let asker = askers.get(embedder);
	if (!asker) askers.set(embedder, (asker = new Asker()));
	const key = vectorKey(model, 'query', text);
	const kept = asker.kept.get(key);
	if (kept) return kept;
	try {
		const signal = AbortSignal.timeout(PATIENCE_MS);
		const made = await embedCached(
			services,
			patient(services, embedder, asker, asking),
			'query',
			[text],
			model,
			signal
		);
		// Vectors of the new model come once the runner has seen it too.
		if (made.model !== model) return undefined;
		asker.kept.set(key, made.vectors[0]!);
		return made.vectors[0];
	} catch (error) {
		if (error instanceof AppError && error.code === 'unavailable') return undefined;
		throw error;
	}
}

/** A text that alone is refused says nothing of others, and was answered at once. */
const isRefusal = (error: unknown) => error instanceof AppError && error.reason === 'embedder-refused';

/** The embedder for what the store does not have; it answers nothing while it is left alone, or to who does not wait. */
const patient = (
	services: Services,
	embedder: Embedder,
	asker: Asker,
	{ wait = true }: Asking
): Embedder => ({
	name: embedder.name,
	key: embedder.key,
	batch: embedder.batch,
	passages: (texts, options) => embedder.passages(texts, options),
	health: (options) => embedder.health(options),
	async queries(texts, options) {
		if (!wait || asker.rests) throw new AppError('unavailable', { reason: 'embedder-unavailable' });
		try {
			const made = await embedder.queries(texts, options);
			asker.answered();
			return made;
		} catch (error) {
			if (!isRefusal(error)) asker.failed();
			services.log.warn({ err: error }, 'matches go without vectors for a while');
			throw error;
		}
	}
});

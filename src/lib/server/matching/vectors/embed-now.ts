import { AppError } from '../../../domain/shared/error.ts';
import type { Services } from '../../services.ts';
import type { Side } from '../statistics.ts';
import { embedItems } from './embed-round.ts';
import { note } from './vector-subscriber.ts';
import { vectorSpecs } from './vector-collections.ts';
import { prepareVectors, Run } from './vector-runner.ts';

/** Items between two reports. */
const BATCH = 20;

/**
 * Makes the vectors of these items here and now, before all others: for benchmarks, which need some hundred of a large
 * catalogue. Where they have them already nothing is done. The search index takes them in with the next events.
 * @throws AppError `unavailable` without an embedder, and as the embedder
 */
export async function embedNow(
	services: Services,
	side: Side,
	ids: readonly string[],
	onProgress: (done: number, total: number) => void = () => undefined
): Promise<void> {
	const { embedder } = services;
	if (!embedder) throw new AppError('unavailable', { reason: 'embedder-unavailable' });
	const embedding = { ...services, embedder };
	const { signal } = new AbortController();
	const run = new Run(embedder.batch);
	const { model } = await prepareVectors(embedding, run, signal);
	const vectors = services.storage.collection(vectorSpecs[side]);
	for (let at = 0; at < ids.length; at += BATCH) {
		const some = ids.slice(at, at + BATCH);
		await note(services, side, some);
		const waiting = (await vectors.getMany(some)).filter((one) => one.pending || one.model !== model);
		await embedItems(embedding, side, waiting, model, run.pace, signal);
		onProgress(Math.min(at + BATCH, ids.length), ids.length);
	}
}

import type { Services } from '../../services.ts';
import { Run, vectorStep } from './vector-runner.ts';

/**
 * Embeds everything that waits, and has it projected as far as events go; for tests and benchmarks, which run no
 * background. Call it between two runs of `drainEvents`.
 * @throws as the embedder
 */
export async function drainVectors(services: Services, signal?: AbortSignal): Promise<void> {
	const { embedder } = services;
	if (!embedder) return;
	const run = new Run(embedder.batch);
	while (await vectorStep({ ...services, embedder }, run, signal ?? new AbortController().signal));
}

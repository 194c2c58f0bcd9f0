import type { Embedder } from '../embedder/port.ts';

const PATIENCE_MS = 1500;
/** Whoever watches the health page often does not keep the model busy. */
const KEPT_MS = 15_000;

const asked = new WeakMap<Embedder, { at: number; ok: Promise<boolean> }>();

/** Whether the embedder answers; asked every quarter of a minute at most. */
export function embedderAnswers(embedder: Embedder): Promise<boolean> {
	const before = asked.get(embedder);
	if (before && performance.now() - before.at < KEPT_MS) return before.ok;
	const ok = embedder.health({ signal: AbortSignal.timeout(PATIENCE_MS) }).then(
		() => true,
		() => false
	);
	asked.set(embedder, { at: performance.now(), ok });
	return ok;
}

import { setTimeout as delay } from 'node:timers/promises';
import { startEventLoop } from '../../src/lib/server/events/event-loop.ts';
import { subscribers } from '../../src/lib/server/events/subscribers.ts';
import type { Services } from '../../src/lib/server/services.ts';
import { openProgress, type Progress } from './progress.ts';

const LOOK_MS = 100;

/** Events that the subscriber furthest behind has still to follow. */
async function eventsToGo({ storage: { events } }: Services): Promise<number> {
	const [pending, head] = await Promise.all([events.pending(), events.head()]);
	const behind = await Promise.all(
		subscribers.map(async ({ name }) => head - (await events.checkpoint(name)))
	);
	return pending + Math.max(0, ...behind);
}

/**
 * Waits until every subscriber has followed the log to its end: search index and match profiles are up to date then.
 * A running server may hold the leases and do the work; otherwise this process does it.
 */
export async function indexEverything(
	services: Services,
	progress: Progress = openProgress()
): Promise<void> {
	const loop = startEventLoop(services, subscribers);
	const started = performance.now();
	// Others may write meanwhile: the end moves on, and what is done stays done.
	let done = 0;
	let total = 0;
	try {
		for (;;) {
			const left = await eventsToGo(services);
			total = Math.max(total, done + left);
			done = total - left;
			progress.show('indexing', done, total, 'events');
			if (left === 0) break;
			await delay(LOOK_MS);
		}
	} finally {
		progress.stop();
		await loop.stop();
	}
	console.log(`  indexed (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

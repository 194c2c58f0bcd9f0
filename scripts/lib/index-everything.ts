import { setTimeout as delay } from 'node:timers/promises';
import { startEventLoop } from '../../src/lib/server/events/event-loop.ts';
import { subscribers } from '../../src/lib/server/events/subscribers.ts';
import type { Services } from '../../src/lib/server/services.ts';

/**
 * Waits until every subscriber has followed the log to its end: search index and match profiles are up to date then.
 * A running server may hold the leases and do the work; otherwise this process does it.
 */
export async function indexEverything(
	services: Services,
	say: (line: string) => void = console.log
): Promise<void> {
	const loop = startEventLoop(services, subscribers);
	const { events } = services.storage;
	const started = Date.now();
	let told = started;
	try {
		for (;;) {
			const [pending, head] = await Promise.all([events.pending(), events.head()]);
			const behind = await Promise.all(
				subscribers.map(async ({ name }) => head - (await events.checkpoint(name)))
			);
			const most = Math.max(0, ...behind);
			if (pending === 0 && most === 0) break;
			if (Date.now() - told > 2000) {
				say(`  indexing: ${pending + most} events to go …`);
				told = Date.now();
			}
			await delay(100);
		}
	} finally {
		await loop.stop();
	}
	say(`  indexed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

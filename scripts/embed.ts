// npm run embed: makes the vectors that are missing, with a progress bar, beside a running server or without one.
import './lib/explain-start.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { readConfig } from '../src/lib/server/config.ts';
import { closeServices, createServices } from '../src/lib/server/container.ts';
import { startEventLoop } from '../src/lib/server/events/event-loop.ts';
import { subscribers } from '../src/lib/server/events/subscribers.ts';
import { readVectorProgress } from '../src/lib/server/matching/vectors/vector-progress.ts';
import { openProgress } from './lib/progress.ts';
import { startVectorRunner } from '../src/lib/server/matching/vectors/vector-runner.ts';

const LOOK_MS = 500;
const services = await createServices({ ...readConfig(), LOG_LEVEL: 'error' });
const shown = openProgress();

/** True when nothing is left to do: every event is followed, every item embedded, the index told. */
async function look(): Promise<boolean> {
	const { events } = services.storage;
	const progress = await readVectorProgress(services);
	const [pending, head] = await Promise.all([events.pending(), events.head()]);
	const behind = await Promise.all(
		subscribers.map(async ({ name }) => head - (await events.checkpoint(name)))
	);
	if (!progress) return true;
	const note = progress.trouble ? `(${progress.trouble.reason})` : '';
	shown.show('solutions', progress.items.solution.done, progress.items.solution.total, note);
	shown.show('needs', progress.items.need.done, progress.items.need.total);
	return progress.settled && pending === 0 && Math.max(...behind) <= 0;
}

if (!services.embedder) {
	console.error('EMBEDDER_URL is not set: see the settings in README.md, or npm run embedder.');
	process.exitCode = 1;
} else {
	const started = performance.now();
	// A running server may hold the leases and do the work; otherwise this process does it.
	const loop = startEventLoop(services, subscribers);
	const runner = startVectorRunner(services);
	let stopped = false;
	process.once('SIGINT', () => void (stopped = true));
	// Settled twice: the first look may come before anything was noted.
	for (let settled = 0; settled < 2 && !stopped; settled = (await look()) ? settled + 1 : 0)
		await delay(LOOK_MS);
	shown.stop();
	await Promise.all([runner.stop(), loop.stop()]);
	console.log(
		`  ${stopped ? 'stopped' : 'done'} after ${((performance.now() - started) / 1000).toFixed(1)} s`
	);
}
await closeServices(services);

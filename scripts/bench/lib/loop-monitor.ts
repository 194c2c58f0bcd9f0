// Loaded into a server with --import: watches its event loop and answers over IPC what it saw since the last question.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 5;
const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
histogram.enable();

process.on('message', (message) => {
	if (message !== 'loop-delay') return;
	const ms = (share: number) => Math.max(0, histogram.percentile(share) / 1e6 - RESOLUTION_MS);
	process.send?.({ p50: ms(50), p99: ms(99), max: Math.max(0, histogram.max / 1e6 - RESOLUTION_MS) });
	histogram.reset();
});
// Asked for over IPC only: it must not keep a server alive that has been told to stop.
process.channel?.unref();

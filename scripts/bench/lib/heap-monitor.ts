// Loaded into a server with --expose-gc --import: says over IPC how much lies in old memory once young memory is
// collected, which is what answered pages have left there.
import { setImmediate } from 'node:timers/promises';
import { getHeapSpaceStatistics } from 'node:v8';

const OLD = new Set(['old_space', 'large_object_space']);

process.on('message', (message) => {
	if (message === 'old-memory') void answer();
});
// Asked for over IPC only: it must not keep a server alive that has been told to stop.
process.channel?.unref();

async function answer(): Promise<void> {
	// An answer's last pieces are still on their way out in the turn that ends it.
	await setImmediate();
	// What survives the first collection is in old memory after the second.
	for (let n = 0; n < 2; n++) await globalThis.gc?.({ type: 'minor', execution: 'async' });
	const bytes = getHeapSpaceStatistics()
		.filter(({ space_name: name }) => OLD.has(name))
		.reduce((sum, { space_used_size: used }) => sum + used, 0);
	process.send?.({ bytes });
}

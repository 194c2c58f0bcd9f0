// When a server of the project has to stop. Plain JavaScript: `npm start` uses it under Node 20.

/** How often it is looked whether npm is still there. */
const LOOK_MS = 1000;
/** At the start: it may go while this process still prepares. */
const parent = process.ppid;

/**
 * Calls back once when somebody wants this process to end, or what started it for npm is gone: a shell that npm runs a
 * script in ends at a signal without passing it on. Ctrl-C comes several times, from the terminal and from npm; a signal
 * after the first must not end what is just closing its stores.
 * @param {() => void} stop
 * @param {NodeJS.Signals[]} signals
 */
export function onStop(stop, signals = ['SIGINT', 'SIGTERM']) {
	let stopping = false;
	const once = () => {
		if (stopping) return;
		stopping = true;
		stop();
	};
	for (const signal of signals) process.on(signal, once);
	if (!process.env['npm_lifecycle_event']) return;
	setInterval(() => process.ppid !== parent && once(), LOOK_MS).unref();
}

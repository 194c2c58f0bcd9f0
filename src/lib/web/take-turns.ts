let last: Promise<unknown> = Promise.resolve();

/**
 * One request begins in each turn of the event loop, first come first served. Without this a turn answers every request
 * that has arrived, and Node accepts one new connection a turn: under load newcomers would wait for seconds.
 */
export function takeTurn(): Promise<unknown> {
	last = last.then(() => new Promise(setImmediate));
	return last;
}

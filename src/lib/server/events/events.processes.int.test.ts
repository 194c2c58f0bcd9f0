import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedStorage } from '../storage/embedded/index.ts';
import type { Storage } from '../storage/port.ts';
import { eventFor, widget, widgets } from '../storage/testing/widgets.ts';
import { startChild, type Child } from '../testing/child-process.ts';

const CHILD = path.join(import.meta.dirname, 'testing/delivering-child.ts');
const SUBSCRIBERS = ['first', 'second'];
let dataDir: string;
let storage: Storage;
let holder: Child;
let waiter: Child;

/** Writes events in a third process, this one, and returns their ids in the order of the log. */
async function write(from: number, to: number): Promise<string[]> {
	const numbers = Array.from({ length: to - from }, (_, at) => from + at);
	await storage
		.collection(widgets)
		.insertMany(numbers.map((n) => ({ document: widget(`w${n}`), events: [eventFor(`w${n}`, 1, `e${n}`)] })));
	return numbers.map((n) => `e${n}`);
}

const got = (child: Child, subscriber: string) =>
	child.lines
		.filter((line) => line.startsWith(`${subscriber} got `))
		.map((line) => line.replace(`${subscriber} got `, ''));

/** One process that holds every subscriber's lease and delivered the first event, and one that asked and waits. */
beforeEach(async () => {
	dataDir = mkdtempSync(path.join(tmpdir(), 'labmatch-delivering-'));
	storage = await openEmbeddedStorage({ dataDir });
	await write(0, 1);
	holder = startChild(CHILD, dataDir);
	for (const name of SUBSCRIBERS) await holder.said(`${name} got e0`);
	waiter = startChild(CHILD, dataDir);
	for (const name of SUBSCRIBERS) await waiter.said(`${name} waits`);
});
afterEach(async () => {
	await Promise.all([holder.kill(), waiter.kill()]);
	await storage.close();
	rmSync(dataDir, { recursive: true });
});

test('while both live, each subscriber gets each event once, in order, from the one that holds its lease; then from the other', async () => {
	const events = ['e0', ...(await write(1, 301))];
	for (const name of SUBSCRIBERS) await holder.said(`${name} got e300`);
	// The other has looked again since, and was refused again.
	for (const name of SUBSCRIBERS) await waiter.saysAgain(`${name} waits`);
	for (const name of SUBSCRIBERS) {
		expect(got(holder, name)).toEqual(events);
		expect(got(waiter, name)).toEqual([]);
	}
	// One that ends in good order gives its leases back: nobody waits for their end.
	holder.tell('stop');
	expect(await holder.ended).toBe(0);
	const later = await write(301, 321);
	for (const name of SUBSCRIBERS) await waiter.said(`${name} got e320`);
	for (const name of SUBSCRIBERS) expect(got(waiter, name)).toEqual(later);
});

test('when one is killed with -9 inside a handler, the other takes over after its lease and nothing is lost', async () => {
	holder.tell('hold first e10');
	await holder.said('heard hold first e10');
	const events = await write(1, 41);
	await Promise.all([holder.said('first holds e10'), holder.said('second got e40')]);
	await holder.kill();
	// The dead one's leases still hold.
	await waiter.saysAgain('first waits');
	expect(got(waiter, 'first')).toEqual([]);
	waiter.tell('later');
	const more = await write(41, 51);
	for (const name of SUBSCRIBERS) await waiter.said(`${name} got e50`);
	expect(got(holder, 'first')).toEqual(['e0', ...events.slice(0, 9)]);
	for (const name of SUBSCRIBERS) {
		// Of what the dead one had, only the run that it was in may come again; nothing is left out.
		const rest = got(waiter, name);
		expect(rest).toEqual([...events, ...more].slice(-rest.length));
		expect(new Set([...got(holder, name), ...rest])).toEqual(new Set(['e0', ...events, ...more]));
	}
});

import { once } from 'node:events';
import path from 'node:path';
import { percentile } from './measure.ts';
import type { BenchServer } from './server.ts';

/** What Node needs for a server of which `leftBehind` is asked. */
export const heapMonitor = ['--expose-gc', '--import', path.join(import.meta.dirname, 'heap-monitor.ts')];

/**
 * KB that a page leaves in old memory, where only a collection of the whole heap removes it: the median of these pages,
 * asked for one after the other. Some 30 KB are the room that the collections themselves round up to.
 */
export async function leftBehind(server: BenchServer, paths: readonly string[]): Promise<number> {
	const kilobytes: number[] = [];
	let before = await oldMemory(server);
	for (const one of paths) {
		await (await fetch(server.url + one)).text();
		const after = await oldMemory(server);
		kilobytes.push((after - before) / 1024);
		before = after;
	}
	return percentile(kilobytes, 0.5);
}

async function oldMemory({ process: server }: BenchServer): Promise<number> {
	const answer = once(server, 'message') as Promise<[{ bytes: number }]>;
	server.send('old-memory');
	return (await answer)[0].bytes;
}

// npm run bench:import [-- SET_DIR]
// Imports a set beside a running server and waits until it is indexed; measures the time, the delay of the server's
// event loop meanwhile, and its memory.
import { once } from 'node:events';
import path from 'node:path';
import { machine } from '../lib/machine.ts';
import { must, mustFit } from './lib/measure.ts';
import { searchInChinese, tellChinese } from './lib/search-in-chinese.ts';
import { importSet, memoryOf, setFolder, startServer, temporaryFolder } from './lib/server.ts';

const set = setFolder();
const { folder, remove } = temporaryFolder('bench-import');
const monitor = path.join(import.meta.dirname, 'lib/loop-monitor.ts');
const server = await startServer(folder, ['--import', monitor]);

async function loopDelay(): Promise<{ p50: number; p99: number; max: number }> {
	server.process.send('loop-delay');
	const [answer] = (await once(server.process, 'message')) as [{ p50: number; p99: number; max: number }];
	return answer;
}

/** A visitor who keeps reading while the import runs: an idle server would have nothing to be late for. */
async function visit(until: AbortSignal): Promise<number[]> {
	const times: number[] = [];
	while (!until.aborted) {
		const started = performance.now();
		await (await fetch(`${server.url}/en/solutions?q=sensor`)).text();
		times.push(performance.now() - started);
	}
	return times;
}

try {
	await loopDelay();
	const stop = new AbortController();
	const visits = visit(stop.signal);
	const started = performance.now();
	const code = await importSet(set, folder);
	const seconds = (performance.now() - started) / 1000;
	const delay = await loopDelay();
	const chinese = await searchInChinese(server.url);
	const memory = memoryOf(server.pid);
	stop.abort();
	const pages = await visits;
	if (code !== 0) throw new Error(`the import ended with code ${code}`);
	console.log(`\n${machine()}`);
	console.log(
		`${pages.length} pages read meanwhile; event-loop delay p50 ${delay.p50.toFixed(1)} ms, max ${delay.max.toFixed(1)} ms`
	);
	tellChinese(chinese);
	must('import, indexed', seconds, 60, 's');
	must('event-loop delay p99', delay.p99, 50, 'ms');
	mustFit(memory, 500);
} finally {
	await server.stop();
	remove();
}

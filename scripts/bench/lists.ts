// npm run bench:lists [-- SET_DIR]
// 200 distinct requests of the public lists (search, facets, sort, paging) over 20 connections, against a set.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { machine } from '../lib/machine.ts';
import { heapMonitor, leftBehind } from './lib/left-behind.ts';
import { must, mustFit, p50p95, percentile } from './lib/measure.ts';
import { searchInChinese, tellChinese } from './lib/search-in-chinese.ts';
import { importSet, indexed, memoryOf, setFolder, startServer, temporaryFolder } from './lib/server.ts';

const REQUESTS = 200;
const CONNECTIONS = 20;
const set = setFolder();
const { folder, remove } = temporaryFolder('bench-lists');

/** Addresses as people make them: two words of a need, sometimes a facet, a sort, a later page. */
function addresses(): string[] {
	const rows = readFileSync(path.join(set, 'queries.jsonl'), 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as { title: string; text: string });
	const found = new Set<string>();
	for (let i = 0; found.size < REQUESTS && i < REQUESTS * 20; i++) {
		const row = rows[i % rows.length];
		const words = `${row?.title ?? ''} ${row?.text ?? ''}`.match(/[A-Za-z]{4,}/g) ?? ['sensor'];
		const at = (i * 7) % Math.max(1, words.length - 1);
		const query = new URLSearchParams({ q: words.slice(at, at + 1 + (i % 2)).join(' ') });
		if (i % 3 === 1) query.set('page', String(1 + (i % 4)));
		if (i % 5 === 2) query.set('sort', 'newest');
		if (i % 7 === 3) query.delete('q');
		if (i % 7 === 3) query.set('page', String(2 + i));
		found.add(`/${['en', 'tc', 'sc'][i % 3]}/${i % 4 === 0 ? 'challenges' : 'solutions'}?${query}`);
	}
	return [...found];
}

/** As many pages as there are connections, none of them measured: opens the connections and compiles the code. */
const warmUp = () =>
	Array.from(
		{ length: CONNECTIONS * 5 },
		(_, i) => `/${['en', 'tc', 'sc'][i % 3]}/solutions?page=${i + 300}`
	);

async function fetchAll(base: string, paths: readonly string[]): Promise<number[]> {
	const queue = [...paths];
	const times: number[] = [];
	await Promise.all(
		Array.from({ length: CONNECTIONS }, async () => {
			for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
				const started = performance.now();
				const answer = await fetch(base + next);
				const page = await answer.text();
				if (!answer.ok || !page.includes('</html>')) throw new Error(`${next} answered ${answer.status}`);
				times.push(performance.now() - started);
			}
		})
	);
	return times;
}

try {
	if ((await importSet(set, folder)) !== 0) throw new Error('the import failed');
	const server = await startServer(folder, heapMonitor);
	try {
		const paths = addresses();
		await indexed(server.url);
		await fetchAll(server.url, warmUp());
		const times = await fetchAll(server.url, paths);
		const chinese = await searchInChinese(server.url);
		const memory = memoryOf(server.pid);
		const left = await leftBehind(server, paths.slice(0, 50));
		console.log(`\n${machine()}`);
		console.log(`${paths.length} distinct requests, ${CONNECTIONS} connections: ${p50p95(times)}`);
		tellChinese(chinese);
		must('lists p95', percentile(times, 0.95), 150, 'ms');
		mustFit(memory, 500);
		// Not of the issue: what it is for, docs/decisions/sveltekit-2.md says.
		must('left in old memory by a page', left, 60, 'KB');
	} finally {
		await server.stop();
	}
} finally {
	remove();
}

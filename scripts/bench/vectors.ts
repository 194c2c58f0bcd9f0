// npm run bench:vectors [-- DOCUMENTS]
// Candidates by vectors in the embedded search engine, at 150,000 documents unless told: seeded random vectors in
// clusters, 2.5 a document, 384 dimensions, beside a word index of 40 random words a document. A child process fills
// the index and finds the exact answers; this one opens it, as a restart does, and asks. Prints p50, p95, recall@100,
// time to load, event-loop delay and memory, and exits 1 when one misses what must be reached.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { SearchDocument, SearchPort } from '../../src/lib/server/search/port.ts';
import { openEmbeddedSearch } from '../../src/lib/server/search/embedded/embedded-search.ts';
import { machine } from '../lib/machine.ts';
import { must, p50p95, percentile } from './lib/measure.ts';
import { randomVectors, SPACE } from './lib/random-vectors.ts';
import { temporaryFolder } from './lib/server.ts';

const MUST = { p95: 40, lost: 5, restart: 5, memory: 700 };
/** Queries whose exact answer is worked out. */
const JUDGED = 50;
const LIMIT = 400;
const INDEX = { name: 'solutions', facets: ['technology'], numbers: ['updated'] };

const [first = '150000', folder] = process.argv.slice(2);
const size = Number(first);
if (folder) await fill(folder);
else {
	const made = temporaryFolder('bench-vectors');
	try {
		const started = performance.now();
		const { status } = spawnSync(process.execPath, [import.meta.filename, first, made.folder], {
			stdio: 'inherit'
		});
		if (status !== 0) throw new Error('the index could not be filled');
		console.log(`filled in ${((performance.now() - started) / 1000).toFixed(0)} s, exact answers among it`);
		await measure(made.folder);
	} finally {
		made.remove();
	}
}

/** One passage to four a document, every tenth document for one organisation of a hundred, the rest public. */
async function fill(into: string) {
	const { random, queries, passages } = randomVectors();
	const best = queries.slice(0, JUDGED).map(() => new Map<string, number>());
	const search = await openEmbeddedSearch(join(into, 'search.db'));
	await search.prepare([INDEX]);
	const rebuild = await search.rebuild(INDEX.name);
	for (let n = 0; n < size; n += 500) {
		const batch = Array.from({ length: Math.min(500, size - n) }, (_, i) => document(n + i));
		await rebuild.add(batch);
		for (const { id, audience, vectors } of batch) {
			if (audience[0] !== 'public') continue;
			best.forEach((found, q) => {
				found.set(id, Math.max(...(vectors?.passages ?? []).map((one) => dot(one, queries[q]!))));
				if (found.size > 5000) keepBest(found);
			});
		}
	}
	await rebuild.finish();
	await search.close();
	const exact = best.map((found) => [...keepBest(found).keys()]);
	writeFileSync(
		join(into, 'queries.json'),
		JSON.stringify({ queries: queries.map((one) => [...one]), exact })
	);

	function document(n: number): SearchDocument {
		const words = Array.from({ length: 40 }, () => `w${Math.floor(20_000 * random() ** 3)}`).join(' ');
		return {
			id: `d${n}`,
			audience: [n % 10 === 0 ? `organisation:${(n / 10) % 100}` : 'public'],
			tokens: {
				title: words.slice(0, 40),
				body: words,
				gloss: '',
				prefix: words.slice(0, 40),
				spellings: new Map()
			},
			facets: { technology: [`t${n % 30}`] },
			numbers: { updated: n },
			vectors: { space: SPACE, passages: passages() }
		};
	}
}

function keepBest(found: Map<string, number>): Map<string, number> {
	const kept = [...found].sort((a, b) => b[1] - a[1]).slice(0, 100);
	found.clear();
	for (const [id, score] of kept) found.set(id, score);
	return found;
}

function dot(a: Float32Array, b: Float32Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}

async function measure(made: string) {
	const file = join(made, 'search.db');
	const given = JSON.parse(readFileSync(join(made, 'queries.json'), 'utf8')) as {
		queries: number[][];
		exact: string[][];
	};
	const queries = given.queries.map((numbers) => Float32Array.from(numbers));
	const { search, ...opened } = await openAgain(file, queries[0]!);
	const asked = await askAll(search, queries, given.exact);
	const { rss } = process.memoryUsage();
	await search.close();

	console.log(
		`documents ${size}, file ${mb(statSync(file).size)} MB, queries ${queries.length}, ${LIMIT} wanted`
	);
	console.log(`nearest              ${p50p95(asked.times)}`);
	console.log(`of a narrow audience ${p50p95(asked.narrow)}`);
	console.log(`processor time       ${asked.processor.toFixed(1)} ms a query, both kinds`);
	console.log(`recall@100           ${asked.recall.toFixed(4)} of the exact answers to ${JUDGED} queries`);
	console.log(
		`restart              ${opened.words.toFixed(2)} s without vectors, ${opened.load.toFixed(2)} s to read them; event loop held ${opened.held.max.toFixed(0)} ms at most, ${opened.held.p95.toFixed(0)} ms p95`
	);
	console.log(
		`memory               resident ${mb(rss)} MB; ${mb(opened.before)} at first, ${mb(opened.rest)} without vectors`
	);
	console.log(machine());
	must('nearest p95', percentile(asked.times, 0.95), MUST.p95, 'ms');
	must('recall@100 lost', 100 * (1 - asked.recall), MUST.lost, '%');
	must('restart', opened.words + opened.load, MUST.restart, 's');
	must('memory', mb(rss), MUST.memory, 'MB');
}

function ask(search: SearchPort, vector: Float32Array, audience: string) {
	return search.nearest(INDEX.name, { audience: [audience], space: SPACE, vector, limit: LIMIT });
}

/**
 * Opens the index as a restart does and asks once: seconds until words are searched, and until the vectors are read;
 * how long the event loop was held meanwhile, in ms; resident bytes at first and before the vectors.
 */
async function openAgain(file: string, query: Float32Array) {
	const before = process.memoryUsage().rss;
	let started = performance.now();
	const search = await openEmbeddedSearch(file);
	await search.prepare([INDEX]);
	const words = (performance.now() - started) / 1000;
	const rest = process.memoryUsage().rss;
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	started = performance.now();
	await ask(search, query, 'public');
	const load = (performance.now() - started) / 1000;
	delay.disable();
	const held = { max: delay.max / 1e6, p95: delay.percentile(95) / 1e6 };
	return { search, before, rest, words, load, held };
}

/** Each query for everybody and for one organisation: ms of each, processor ms of one on average, and recall@100. */
async function askAll(search: SearchPort, queries: readonly Float32Array[], exact: string[][]) {
	const times: number[] = [];
	const narrow: number[] = [];
	let right = 0;
	const start = process.cpuUsage();
	for (const [q, query] of queries.entries()) {
		let started = performance.now();
		const hits = await ask(search, query, 'public');
		times.push(performance.now() - started);
		const ids = new Set(hits.slice(0, 100).map((hit) => hit.id));
		right += exact[q]?.filter((id) => ids.has(id)).length ?? 0;
		started = performance.now();
		await ask(search, query, 'organisation:7');
		narrow.push(performance.now() - started);
	}
	const { user, system } = process.cpuUsage(start);
	return {
		times,
		narrow,
		processor: (user + system) / 1000 / queries.length / 2,
		recall: right / exact.flat().length
	};
}

function mb(bytes: number): number {
	return Math.round(bytes / 2 ** 20);
}

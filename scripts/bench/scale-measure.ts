// Started by scale.ts on a store that is indexed: says over IPC how soon the first match is answered, and what
// matches, candidate queries and list searches cost after that.
import { challengesSpec } from '../../src/lib/server/challenge/challenge-collection.ts';
import type { Challenge } from '../../src/lib/domain/challenge/challenge.ts';
import { needQuery } from '../../src/lib/domain/matching/need-query.ts';
import { rerank } from '../../src/lib/domain/matching/rerank.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { closeServices, createServices } from '../../src/lib/server/container.ts';
import { matchingState } from '../../src/lib/server/matching/matching-state.ts';
import { rankChallenge } from '../../src/lib/server/matching/rank-challenge.ts';
import { rankNeed, readChallenge } from '../../src/lib/server/matching/rank-need.ts';
import { candidateIds } from '../../src/lib/server/matching/retrieve.ts';
import type { Ctx } from '../../src/lib/server/services.ts';
import { SOLUTION_FACETS } from '../../src/lib/server/solution/solution-search.ts';
import { percentile, time } from './lib/measure.ts';
import { randomVectors, SPACE } from './lib/random-vectors.ts';
import { statusMb } from './lib/server.ts';

type P50P95 = readonly [number, number];
export type Memory = Record<'residentMb' | 'anonymousMb', number>;

export interface Measured {
	indexed: number;
	readySeconds: number;
	match: P50P95;
	/** Mean processor time of a match, which other work on the machine does not lengthen much. */
	matchCpuMs: number;
	candidates: P50P95;
	lists: P50P95;
	rerank: P50P95;
	/** Resident, and what of it is the process's own. */
	memory: Memory;
	/** With random vectors, where the index has them. */
	withVectors?: { nearest: P50P95; memory: Memory };
}

const ROUNDS = 3;
/** Candidates by vectors. */
const NEAREST = 400;
/** Solutions whose vectors matches have read lately: more than are kept. */
const READ = 20_000;

const services = await createServices(readConfig());
const ctx: Ctx = { ...services, actor: { kind: 'system', name: 'import' }, locale: 'en', requestId: 'bench' };
const challenges: Challenge[] = [];
for await (const challenge of services.storage.collection(challengesSpec).scan()) challenges.push(challenge);
const [first] = challenges;
if (!first) throw new Error('no need to match');
await rankNeed(ctx, first);
const readySeconds = performance.now() / 1000;

const state = matchingState(services);
const times = {
	match: [] as number[],
	candidates: [] as number[],
	lists: [] as number[],
	rerank: [] as number[]
};
let processorMs = 0;
for (let round = 0; round < ROUNDS; round++)
	for (const [index, challenge] of challenges.entries()) {
		// Read anew: a match of a need that nobody has matched yet pays for reading its words.
		const unread = { ...challenge, version: 1_000_000 + round };
		const before = process.threadCpuUsage();
		times.match.push(await time(() => rankNeed(ctx, unread)));
		const { user, system } = process.threadCpuUsage(before);
		processorMs += (user + system) / 1000;
		const query = needQuery(await readChallenge(ctx, state, challenge), state.statistics);
		times.candidates.push(await time(() => candidateIds(services, 'solutions', query)));
		times.lists.push(await time(() => list(challenge, index + round)));
	}
await rerankOften(first);

const both = (values: readonly number[]): P50P95 => [percentile(values, 0.5), percentile(values, 0.95)];
const measured: Measured = {
	indexed: await services.search.count('solutions'),
	readySeconds,
	match: both(times.match),
	matchCpuMs: processorMs / times.match.length,
	candidates: both(times.candidates),
	lists: both(times.lists),
	rerank: both(times.rerank),
	memory: memory()
};
const nearest = await findNearest();
if (nearest) measured.withVectors = { nearest, memory: memory() };
process.send?.(measured);
await closeServices(services);
process.disconnect();

function memory(): Memory {
	return { residentMb: statusMb('self', 'VmRSS'), anonymousMb: statusMb('self', 'RssAnon') };
}

/** Reads the vectors that the index holds, fills what matching keeps of vectors, and matches again beside them. */
async function findNearest(): Promise<P50P95 | undefined> {
	const { queries, passages } = randomVectors();
	const ask = (vector: Float32Array) =>
		services.search.nearest('solutions', { audience: ['public'], space: SPACE, vector, limit: NEAREST });
	if ((await ask(queries[0]!)).length === 0) return undefined;
	for (let n = 0; n < READ; n++)
		state.keepVectors('solution', `read ${n}`, SPACE, { passages: [], vectors: passages() });
	const found: number[] = [];
	for (const query of queries) found.push(await time(() => ask(query)));
	for (const challenge of challenges) await rankNeed(ctx, challenge);
	return both(found);
}

/** Two words of a need with all facets counted, as the public list asks. */
async function list({ content }: Challenge, at: number) {
	const words = `${content.title?.en ?? ''} ${content.problem?.en ?? ''}`.match(/[A-Za-z]{4,}/g) ?? [
		'sensor'
	];
	const text = services.text.query(words.slice(at % words.length, (at % words.length) + 2).join(' '));
	return services.search.search('solutions', {
		audience: ['public'],
		...(text ? { text } : {}),
		countFacets: SOLUTION_FACETS,
		offset: 0,
		limit: 20
	});
}

/** What the page does when a weight is moved: the rows that it holds, in their new order. */
async function rerankOften(challenge: Challenge) {
	const { rows, weights, slots } = await rankChallenge(ctx, {
		challengeId: challenge.id,
		limit: 300,
		quoted: 0
	});
	const held = rows.map(({ explanation }) => explanation);
	for (let move = 0; move < 200; move++)
		times.rerank.push(await time(() => rerank(held, { ...weights, 'problem-fit': move % 100 }, slots)));
}

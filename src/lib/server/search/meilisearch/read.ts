import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import type { CandidateQuery, SearchAnswer, SearchHit, SearchQuery } from '../port.ts';
import {
	candidateQueries,
	countsOf,
	glossQuery,
	listQueries,
	summed,
	typedQuery,
	type Typed
} from './requests.ts';
import { asked, badQuery } from './tasks.ts';

/** Queries of a need that may be left out. */
const MOST_BAD = 3;

interface Hit {
	id: string;
}

/** Where questions go, and after how many milliseconds one has failed: somebody waits for it. */
export interface Engine {
	client: Meilisearch;
	searchMs: number;
}

async function ask({ client, searchMs }: Engine, queries: MultiSearchQuery[]) {
	const within = { signal: AbortSignal.timeout(searchMs) };
	const answer = client.multiSearch<{ queries: MultiSearchQuery[] }, Hit>({ queries }, within);
	return (await asked(answer)).results;
}

/** The engine fails all for one query that it does not take: that one is left out, a few at most. */
async function askEach(
	engine: Engine,
	queries: MultiSearchQuery[],
	spare = MOST_BAD
): ReturnType<typeof ask> {
	try {
		return await ask(engine, queries);
	} catch (error) {
		const bad = badQuery(error);
		if (bad === undefined || spare === 0) throw error;
		const answers = await askEach(engine, queries.toSpliced(bad, 1), spare - 1);
		return answers.toSpliced(bad, 0, { hits: [] } as never);
	}
}

async function list(
	engine: Engine,
	uid: string,
	query: SearchQuery,
	typed: Typed | undefined
): Promise<SearchAnswer> {
	const results = await ask(engine, listQueries(uid, query, typed));
	const page = results[0];
	return {
		hits: (page?.hits ?? []).map((hit) => ({ id: hit.id, score: hit._rankingScore ?? 0 })),
		total: page?.totalHits ?? page?.estimatedTotalHits ?? 0,
		facets: countsOf(
			query.countFacets ?? [],
			results.map((result) => result.facetDistribution)
		)
	};
}

/** A page with its counts; what was typed is tried through its English glosses when nothing is found. */
export async function search(engine: Engine, uid: string, query: SearchQuery): Promise<SearchAnswer> {
	const nothing = { hits: [], total: 0, facets: countsOf(query.countFacets ?? [], []) };
	if (query.audience.length === 0) return nothing;
	if (!query.text) return list(engine, uid, query, undefined);
	const typed = typedQuery(query.text);
	const answer = typed ? await list(engine, uid, query, typed) : nothing;
	const gloss = answer.total === 0 ? glossQuery(query.text) : undefined;
	return gloss ? list(engine, uid, query, gloss) : answer;
}

/** The best of a long need: one query a term, their weights summed here. */
export async function candidates(engine: Engine, uid: string, query: CandidateQuery): Promise<SearchHit[]> {
	if (query.audience.length === 0) return [];
	const queries = candidateQueries(uid, query);
	if (queries.length === 0) return [];
	const answers = await askEach(
		engine,
		queries.map((one) => one.query)
	);
	const sums = summed(
		queries.map((one) => one.weight),
		answers
	);
	const hits = [...sums].map(([id, score]) => ({ id, score }));
	hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
	return hits.slice(0, query.limit);
}

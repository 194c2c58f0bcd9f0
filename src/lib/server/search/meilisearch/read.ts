import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import type { CandidateQuery, QueryText, SearchAnswer, SearchHit, SearchQuery } from '../port.ts';
import { candidateQueries, countsOf, everywhereQueries, listQueries, summed } from './requests.ts';
import { glossQuery, mendedQueries, mistypable, typedQuery, type Typed } from './typed.ts';
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

const hasSomething = ({ total, facets }: SearchAnswer): boolean =>
	total > 0 || Object.values(facets).some((counts) => Object.keys(counts).length > 0);

/** What else may have been meant by what finds nothing: nothing, where it is only left out by what was chosen. */
async function otherWays(engine: Engine, uid: string, query: SearchQuery, text: QueryText): Promise<Typed[]> {
	const gloss = glossQuery(text);
	const typed = typedQuery(text);
	const glosses = gloss ? [gloss] : [];
	if (!typed) return glosses;
	const answers = await ask(engine, everywhereQueries(uid, query, typed, text));
	const [all = 0, ...each] = answers.map(({ totalHits = 0 }) => totalHits);
	if (all > 0) return [];
	const nowhere = mistypable(text.words).filter((_, i) => each[i] === 0);
	return [...mendedQueries(text, new Set(nowhere.map(({ word }) => word))), ...glosses];
}

/**
 * A page with its counts. Where nothing is like what was typed, a word that is nowhere is taken for a mistyped one, and
 * then a Chinese one for its English.
 */
export async function search(engine: Engine, uid: string, query: SearchQuery): Promise<SearchAnswer> {
	const nothing = { hits: [], total: 0, facets: countsOf(query.countFacets ?? [], []) };
	const { text } = query;
	if (query.audience.length === 0) return nothing;
	if (!text) return list(engine, uid, query, undefined);
	const typed = typedQuery(text);
	const answer = typed ? await list(engine, uid, query, typed) : nothing;
	if (hasSomething(answer)) return answer;
	for (const way of await otherWays(engine, uid, query, text)) {
		const other = await list(engine, uid, query, way);
		if (hasSomething(other)) return other;
	}
	return answer;
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

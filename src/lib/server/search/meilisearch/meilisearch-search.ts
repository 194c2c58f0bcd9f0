import { Meilisearch } from 'meilisearch';
import type { MultiSearchQuery } from 'meilisearch';
import { AppError } from '../../../domain/shared/error.ts';
import type {
	CandidateQuery,
	SearchAnswer,
	SearchHit,
	SearchIndexSpec,
	SearchPort,
	SearchQuery
} from '../port.ts';
import { nearest, Spaces } from './nearest.ts';
import { madeAt, nextOf, prepareIndex, startRebuild } from './rebuild.ts';
import {
	candidateQueries,
	countsOf,
	glossQuery,
	listQueries,
	summed,
	typedQuery,
	type Typed
} from './requests.ts';
import { batchesOf } from './stored.ts';
import { asked, badQuery, failureOf, finished } from './tasks.ts';
import { checkVersion } from './version.ts';
import { writeDocuments } from './write.ts';

export interface MeilisearchOptions {
	url: string;
	/** A key that may create, write, swap and search the indexes. */
	apiKey?: string;
	/** Before every index name, so that several installations share a server. */
	prefix: string;
	/** A search that takes longer has failed: somebody waits for it. */
	searchMs?: number;
}

/** A request that takes longer has failed; a write is several MB. */
const REQUEST_MS = 60_000;
/** Queries of a need that may be left out. */
const MOST_BAD = 3;

interface Hit {
	id: string;
}

/** The search port on a Meilisearch server, 1.50 or near it, through the official client. */
export function openMeilisearch(options: MeilisearchOptions): SearchPort {
	const client = new Meilisearch({
		host: options.url,
		timeout: REQUEST_MS,
		...(options.apiKey ? { apiKey: options.apiKey } : {})
	});
	const uidOf = (name: string) => `${options.prefix}${name}`;
	const specs = new Map<string, SearchIndexSpec>();
	const unprepared = new Set<string>();
	const spaces = new Spaces(client);
	const { searchMs = 8000 } = options;

	/** Indexes are made when they can be: the server may have been down when the product started. */
	async function ready(name: string): Promise<string> {
		const spec = specs.get(name);
		if (!spec) throw new AppError('unavailable', { reason: 'search-unavailable' });
		if (unprepared.has(name)) {
			await checkVersion(client);
			await prepareIndex(client, uidOf(name), spec);
		}
		unprepared.delete(name);
		return uidOf(name);
	}

	/**
	 * Writes to the index, and to the one that a rebuild, here or in another process, is filling. An index that is gone
	 * is made again; where the one being filled is, it has become the index meanwhile.
	 */
	async function write(name: string, work: (uid: string) => Promise<void>): Promise<void> {
		const uid = await ready(name);
		const next = nextOf(uid);
		const live = () =>
			work(uid).catch(async (error: unknown) => {
				if (!isMissingIndex(error)) throw error;
				unprepared.add(name);
				await work(await ready(name));
			});
		if ((await madeAt(client, next)) === undefined) return live();
		const building = work(next).catch((error: unknown) => {
			if (!isMissingIndex(error)) throw error;
			return live();
		});
		await Promise.all([live(), building]);
	}

	async function ask(queries: MultiSearchQuery[]) {
		const within = { signal: AbortSignal.timeout(searchMs) };
		const answer = client.multiSearch<{ queries: MultiSearchQuery[] }, Hit>({ queries }, within);
		return (await asked(answer)).results;
	}

	/** The engine fails all for one query that it does not take: that one is left out, a few at most. */
	async function askEach(queries: MultiSearchQuery[], spare = MOST_BAD): ReturnType<typeof ask> {
		try {
			return await ask(queries);
		} catch (error) {
			const bad = badQuery(error);
			if (bad === undefined || spare === 0) throw error;
			const answers = await askEach(queries.toSpliced(bad, 1), spare - 1);
			return answers.toSpliced(bad, 0, { hits: [] } as never);
		}
	}

	async function list(uid: string, query: SearchQuery, typed: Typed | undefined): Promise<SearchAnswer> {
		const results = await ask(listQueries(uid, query, typed));
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

	async function search(name: string, query: SearchQuery): Promise<SearchAnswer> {
		const nothing = { hits: [], total: 0, facets: countsOf(query.countFacets ?? [], []) };
		if (query.audience.length === 0) return nothing;
		if (!query.text) return list(uidOf(name), query, undefined);
		const typed = typedQuery(query.text);
		const answer = typed ? await list(uidOf(name), query, typed) : nothing;
		const gloss = answer.total === 0 ? glossQuery(query.text) : undefined;
		return gloss ? list(uidOf(name), query, gloss) : answer;
	}

	async function candidates(name: string, query: CandidateQuery): Promise<SearchHit[]> {
		if (query.audience.length === 0) return [];
		const queries = candidateQueries(uidOf(name), query);
		if (queries.length === 0) return [];
		const answers = await askEach(queries.map((one) => one.query));
		const sums = summed(
			queries.map((one) => one.weight),
			answers
		);
		const hits = [...sums].map(([id, score]) => ({ id, score }));
		hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
		return hits.slice(0, query.limit);
	}

	return {
		kind: 'meilisearch',
		async prepare(wanted) {
			for (const spec of wanted) {
				specs.set(spec.name, spec);
				unprepared.add(spec.name);
			}
			for (const spec of wanted) await ready(spec.name);
		},
		async upsert(name, documents) {
			if (documents.length === 0) return;
			await spaces.check(await ready(name), documents);
			for (const batch of batchesOf(documents))
				await write(name, (uid) => writeDocuments(client, uid, batch));
		},
		async remove(name, ids) {
			if (ids.length === 0) return;
			await write(name, (uid) => finished(client.index(uid).deleteDocuments([...ids]), ['index_not_found']));
		},
		search,
		candidates,
		nearest: (name, query) => nearest(client, spaces, uidOf(name), query, searchMs),
		async rebuild(name) {
			const uid = await ready(name);
			return startRebuild(client, uid, specs.get(name) ?? { name, facets: [], numbers: [] });
		},
		count: async (name) => (await asked(client.index(uidOf(name)).getStats())).numberOfDocuments,
		async drop(name) {
			spaces.forget();
			for (const uid of [uidOf(name), nextOf(uidOf(name))])
				await finished(client.deleteIndex(uid), ['index_not_found']);
		},
		async health() {
			await asked(client.health());
			return { engine: 'Meilisearch', version: (await asked(client.getVersion())).pkgVersion };
		},
		close: () => Promise.resolve()
	};
}

const isMissingIndex = (error: unknown): boolean => failureOf(error) === 'index_not_found';

/** What the adapter asks: filters, queries. Pure, so that it can be read beside the answers. */
import type { MultiSearchQuery } from 'meilisearch';
import type { CandidateQuery, QueryText, SearchQuery } from '../port.ts';
import { EXACT, LOCALES } from './settings.ts';
import { facet, number } from './stored.ts';
import { asTyped, bare, mistypable, type Typed } from './typed.ts';

/** Longest facet value that can be in the index. */
const MAX_VALUE = 256;

/**
 * Documents asked for of each term of a long need, of the weightiest third of them and of the others: it takes the
 * engine some ten microseconds a document (docs/decisions/search-and-tokens.md).
 */
const PER_WEIGHTY_TERM = 1000;
const PER_TERM = 300;

/** No documents: what there are is counted all the same, to the last. */
const ONLY_COUNTS = { page: 0, hitsPerPage: 1 };

/** A value inside a filter: well-formed, no control characters, `'` and `\` escaped. */
export function quoted(value: string): string {
	const plain = value
		.slice(0, MAX_VALUE)
		.toWellFormed()
		.replace(/\p{Cc}/gu, ' ');
	return `'${plain.replace(/[\\']/g, '\\$&')}'`;
}

const oneOf = (attribute: string, values: readonly string[]) =>
	`${attribute} IN [${values.map(quoted).join(', ')}]`;

/** All of it together; `without` leaves a facet's own choice out, for its counts. */
export function filterOf(
	query: Pick<SearchQuery, 'audience' | 'facets' | 'ranges'>,
	without?: string
): string[] {
	const filters = [oneOf('audience', query.audience)];
	for (const [name, values] of Object.entries(query.facets ?? {}))
		if (values.length > 0 && name !== without) filters.push(oneOf(facet(name), values));
	for (const [name, { min, max }] of Object.entries(query.ranges ?? {})) {
		if (min !== undefined) filters.push(`${number(name)} >= ${min}`);
		if (max !== undefined) filters.push(`${number(name)} <= ${max}`);
		if (min === undefined && max === undefined) filters.push(`${number(name)} EXISTS`);
	}
	return filters;
}

/**
 * How many there are of what was typed for this viewer, whatever else was chosen: all of it first, then each word that
 * may be mistyped.
 */
export function everywhereQueries(
	indexUid: string,
	{ audience }: SearchQuery,
	typed: Typed,
	{ words }: QueryText
): MultiSearchQuery[] {
	const filter = filterOf({ audience });
	const rest = { indexUid, locales: [...LOCALES], filter, attributesToRetrieve: ['id'], ...ONLY_COUNTS };
	const each = mistypable(words).map(({ term }) => ({ ...asTyped([term]), attributesToSearchOn: EXACT }));
	return [typed, ...each].map((one) => ({ ...one, ...rest }));
}

/** The page, and beside it one query for the counts of each facet that is chosen from. */
export function listQueries(
	indexUid: string,
	query: SearchQuery,
	typed: Typed | undefined
): MultiSearchQuery[] {
	const counted = query.countFacets ?? [];
	const chosen = counted.filter((name) => (query.facets?.[name]?.length ?? 0) > 0);
	const { offset, limit, sort } = query;
	const words = typed ?? { q: '' };
	const sorted = sort ? [`${number(sort.by)}:${sort.direction}`, 'id:asc'] : typed ? [] : ['id:asc'];
	const page: MultiSearchQuery = {
		indexUid,
		locales: [...LOCALES],
		...words,
		filter: filterOf(query),
		facets: counted.filter((name) => !chosen.includes(name)).map(facet),
		attributesToRetrieve: ['id'],
		showRankingScore: true,
		...(offset % limit === 0 ? { hitsPerPage: limit, page: offset / limit + 1 } : { offset, limit }),
		...(sorted.length > 0 ? { sort: sorted } : {})
	};
	const counts = chosen.map((name) => ({
		indexUid,
		locales: [...LOCALES],
		...words,
		filter: filterOf(query, name),
		facets: [facet(name)],
		attributesToRetrieve: ['id'],
		...ONLY_COUNTS
	}));
	return [page, ...counts];
}

/** One-word queries, each word a phrase: neither a beginning nor a typo of it counts. */
export function candidateQueries(
	indexUid: string,
	query: CandidateQuery
): { weight: number; query: MultiSearchQuery }[] {
	const filter = filterOf(query);
	const weighty = Math.ceil(query.terms.length / 3);
	return query.terms.flatMap(({ term, field, weight }, i) => {
		const word = bare(term);
		if (!word) return [];
		const search: MultiSearchQuery = {
			indexUid,
			locales: [...LOCALES],
			q: `"${word}"`,
			matchingStrategy: 'all',
			attributesToSearchOn: field === 'native' ? ['title', 'body'] : ['gloss'],
			attributesToRetrieve: ['id'],
			filter,
			limit: i < weighty ? PER_WEIGHTY_TERM : PER_TERM
		};
		return [{ weight, query: search }];
	});
}

/**
 * The weights of the terms that each document has, summed: the engine's own scores do not add up. Of a term that more
 * documents have than came, those that came were picked by chance; it counts by the share of them.
 */
export function summed(
	weights: readonly number[],
	answers: readonly { hits: readonly { id: string }[]; estimatedTotalHits?: number }[]
): Map<string, number> {
	const sums = new Map<string, number>();
	answers.forEach(({ hits, estimatedTotalHits = hits.length }, i) => {
		const share = Math.min(1, hits.length / Math.max(1, estimatedTotalHits));
		for (const { id } of hits) sums.set(id, (sums.get(id) ?? 0) + share * (weights[i] ?? 0));
	});
	return sums;
}

/** Counts by our facet names, every facet asked for among them. */
export function countsOf(
	names: readonly string[],
	distributions: readonly (Record<string, Record<string, number>> | undefined)[]
): Record<string, Record<string, number>> {
	return Object.fromEntries(
		names.map((name) => [name, distributions.map((one) => one?.[facet(name)]).find(Boolean) ?? {}])
	);
}

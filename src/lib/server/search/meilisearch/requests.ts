/** What the adapter sends: settings, filters, queries. Pure, so that it can be read beside the answers. */
import type { MultiSearchQuery, Settings } from 'meilisearch';
import type { CandidateQuery, QueryText, SearchIndexSpec, SearchQuery } from '../port.ts';
import { DIMENSIONS, facet, number, SPACE, SPELLING } from './stored.ts';

/** Meilisearch reads the first ten words of a query only. */
const MAX_WORDS = 10;
/** With more words than this some are enough, as in the embedded engine. */
const ALL_NEEDED = 8;
/** Longest word and longest facet value that can be in the index. */
const MAX_WORD = 64;
const MAX_VALUE = 256;
/**
 * Documents asked for of each term of a long need, of the weightiest third of them and of the others: it takes the
 * engine some ten microseconds a document (docs/decisions/search-and-tokens.md).
 */
const PER_WEIGHTY_TERM = 1000;
const PER_TERM = 300;

/** What a search looks in first. */
const EXACT = ['title', 'prefix', 'body', 'gloss'];
/** The shortest word in which a typo counts. */
const SHORTEST_TYPO = 5;

/**
 * Typos count in the words of titles, and of bodies where nothing is found as typed; a sort that is asked for rules; what stands in the title comes first.
 * Numbers are never mistyped. No rule by id: it would put the 300 documents of each of a need's terms in order, one by
 * one; lists sort by it.
 */
export function settingsOf(spec: SearchIndexSpec): Settings {
	return {
		searchableAttributes: [...EXACT, SPELLING],
		displayedAttributes: ['id', DIMENSIONS],
		filterableAttributes: ['audience', SPACE, ...spec.facets.map(facet), ...spec.numbers.map(number)],
		sortableAttributes: ['id', ...spec.numbers.map(number)],
		rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'proximity', 'exactness'],
		typoTolerance: {
			enabled: true,
			minWordSizeForTypos: { oneTypo: SHORTEST_TYPO, twoTypos: 9 },
			disableOnAttributes: ['body', 'gloss'],
			disableOnNumbers: true
		},
		faceting: { maxValuesPerFacet: 1000 },
		pagination: { maxTotalHits: 100_000 }
	};
}

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

/** Letters and digits only: no quote, no minus, nothing that the engine takes for an operator. */
const bare = (word: string): string =>
	word
		.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
		.slice(0, MAX_WORD)
		.toWellFormed();

const wordsOf = (terms: readonly string[]): string[] => [...new Set(terms.map(bare))].filter(Boolean);

/** A query and how many of its words are needed. */
export interface Typed {
	q: string;
	matchingStrategy: 'all' | 'last';
	attributesToSearchOn?: string[];
}

/**
 * Stems, not words: titles and bodies hold stems, and the stem of a word half typed is still a beginning of it, which
 * the words of titles are found by. Where it is none (went, go) a space behind it says that the word is whole.
 */
export function typedQuery({ words }: QueryText): Typed | undefined {
	const terms = wordsOf(words.map(({ term }) => term));
	if (terms.length === 0) return undefined;
	const last = words.at(-1);
	const typed = asTyped(terms);
	const q = last?.word.startsWith(last.term) ? typed.q : `${typed.q} `;
	return { ...typed, q, attributesToSearchOn: EXACT };
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
	const rest = { indexUid, filter: filterOf({ audience }), attributesToRetrieve: ['id'], limit: 0 };
	const each = mistypable(words).map(({ term }) => ({ ...asTyped([term]), attributesToSearchOn: EXACT }));
	return [typed, ...each].map((one) => ({ ...one, ...rest }));
}

/** Words that typos count in, of those that the engine reads. */
export const mistypable = (words: QueryText['words']): QueryText['words'] =>
	words.slice(0, MAX_WORDS).filter(({ word }) => word.length >= SHORTEST_TYPO && bare(word) === word);

/** With the words of bodies too, where typos count: those that are nowhere as they were typed, then by their stems. */
export function mendedQueries({ words }: QueryText, nowhere: ReadonlySet<string>): Typed[] {
	if (nowhere.size === 0) return [];
	const asWords = wordsOf(words.map(({ word, term }) => (nowhere.has(word) ? word : term)));
	const asTerms = wordsOf(words.map(({ term }) => term));
	const same = asWords.join(' ') === asTerms.join(' ');
	return (same ? [asTerms] : [asWords, asTerms]).map(asTyped);
}

const asTyped = (terms: readonly string[]): Typed => ({
	q: terms.slice(0, MAX_WORDS).join(' '),
	matchingStrategy: terms.length > ALL_NEEDED ? 'last' : 'all'
});

/** English glosses of a Chinese search, looked for in English, the weightiest first. */
export function glossQuery({ gloss }: QueryText): Typed | undefined {
	const terms = wordsOf(gloss);
	if (terms.length === 0) return undefined;
	return {
		q: terms.slice(0, MAX_WORDS).join(' '),
		matchingStrategy: 'last',
		attributesToSearchOn: ['title', 'body']
	};
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
		...words,
		filter: filterOf(query, name),
		facets: [facet(name)],
		attributesToRetrieve: ['id'],
		limit: 0
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

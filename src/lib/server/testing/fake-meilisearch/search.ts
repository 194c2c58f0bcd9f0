import { filterTest, type Filter } from './filter.ts';
import { vectorsOf, type Document, type IndexStore } from './index-store.ts';
import { Refusal } from './refusal.ts';
import { matches, together, type Found } from './match.ts';
import { parseQuery } from './words.ts';

export interface SearchRequest {
	indexUid?: string;
	q?: string | null;
	filter?: Filter | null;
	facets?: string[];
	sort?: string[];
	attributesToRetrieve?: string[];
	attributesToSearchOn?: string[];
	matchingStrategy?: 'all' | 'last' | 'frequency';
	showRankingScore?: boolean;
	rankingScoreThreshold?: number;
	limit?: number;
	offset?: number;
	page?: number;
	hitsPerPage?: number;
	vector?: number[];
	hybrid?: { embedder: string; semanticRatio?: number };
}

/** @throws Refusal */
export function search(index: IndexStore, request: SearchRequest): Record<string, unknown> {
	const { settings } = index;
	const passes = filterTest(request.filter, settings.filterableAttributes);
	for (const facet of request.facets ?? [])
		if (!settings.filterableAttributes.includes(facet))
			throw new Refusal(400, 'invalid_search_facets', `Pattern \`${facet}\` is not filterable.`);
	const at = (place: number) => index.byPlace[place]?.document as Document;
	const found = (request.vector ? byVector(index, request) : byWords(index, request))
		.filter(({ place }) => passes(at(place)))
		.filter(({ score }) => score >= (request.rankingScoreThreshold ?? 0));
	found.sort(order(index, request, at));
	const total = Math.min(found.length, settings.pagination.maxTotalHits);
	const { offset, limit } = window(request);
	const hits = found.slice(0, total).slice(offset, offset + limit);
	return {
		hits: hits.map(({ place, score }) => ({
			...shown(at(place), settings.displayedAttributes, request.attributesToRetrieve),
			...(request.showRankingScore ? { _rankingScore: score } : {})
		})),
		query: request.q ?? '',
		processingTimeMs: 0,
		...(request.hitsPerPage === undefined
			? { limit, offset, estimatedTotalHits: total }
			: pages(request.hitsPerPage, request.page ?? 1, total)),
		...(request.facets
			? {
					facetDistribution: facetsOf(
						found.map(({ place }) => at(place)),
						request.facets
					)
				}
			: {})
	};
}

/** Page 0 has no documents, and is counted. */
function window({ hitsPerPage, page = 1, offset = 0, limit = 20 }: SearchRequest) {
	if (hitsPerPage === undefined) return { offset, limit };
	return page === 0 ? { offset: 0, limit: 0 } : { offset: (page - 1) * hitsPerPage, limit: hitsPerPage };
}

const pages = (hitsPerPage: number, page: number, totalHits: number) => ({
	hitsPerPage,
	page,
	totalPages: Math.ceil(totalHits / hitsPerPage),
	totalHits
});

function facetsOf(documents: readonly Document[], facets: readonly string[]) {
	const counts = facets.map((facet) => {
		const byValue = new Map<string, number>();
		for (const document of documents)
			for (const value of new Set([document[facet]].flat()))
				if (value !== undefined && value !== null)
					byValue.set(String(value as string), (byValue.get(String(value as string)) ?? 0) + 1);
		return [facet, Object.fromEntries(byValue)] as const;
	});
	return Object.fromEntries(counts.filter(([, values]) => Object.keys(values).length > 0));
}

function shown(document: Document, displayed: readonly string[], wanted: readonly string[] = ['*']) {
	const may = (key: string) =>
		key !== '_vectors' && [displayed, wanted].every((names) => names[0] === '*' || names.includes(key));
	return Object.fromEntries(Object.entries(document).filter(([key]) => may(key)));
}

/** The ranking rules that tell documents apart here; `proximity`, `wordPosition` and `exactness` are left out. */
function order(index: IndexStore, request: SearchRequest, at: (place: number) => Document) {
	const by = request.sort?.map((one) => sortBy(index, one, at)) ?? [];
	return (a: Found, b: Found): number => {
		for (const rule of index.settings.rankingRules) {
			let difference = 0;
			if (rule === 'sort') for (const compare of by) difference ||= compare(a, b);
			else if (rule === 'words') difference = a.words - b.words || b.score - a.score;
			else if (rule === 'typo') difference = a.typo - b.typo;
			else if (rule === 'attributeRank') difference = a.attributeRank - b.attributeRank;
			else if (rule.includes(':')) difference = compareBy(rule, at)(a, b);
			if (difference !== 0) return difference;
		}
		return a.place - b.place;
	};
}

function sortBy(index: IndexStore, sort: string, at: (place: number) => Document) {
	const attribute = sort.slice(0, sort.lastIndexOf(':'));
	if (!index.settings.sortableAttributes.includes(attribute))
		throw new Refusal(400, 'invalid_search_sort', `Attribute \`${attribute}\` is not sortable.`);
	return compareBy(sort, at);
}

/** What lacks the attribute comes last both ways. */
function compareBy(sort: string, at: (place: number) => Document) {
	const colon = sort.lastIndexOf(':');
	const attribute = sort.slice(0, colon);
	const sign = sort.slice(colon + 1) === 'desc' ? -1 : 1;
	return (a: Found, b: Found): number => {
		const [x, y] = [at(a.place)[attribute], at(b.place)[attribute]] as (number | string | undefined)[];
		if (x === y) return 0;
		if (x === undefined) return 1;
		if (y === undefined) return -1;
		return x < y ? -sign : sign;
	};
}

function byVector(index: IndexStore, { vector = [], hybrid, q }: SearchRequest): Found[] {
	const embedder = index.settings.embedders[hybrid?.embedder ?? ''];
	if (!embedder)
		throw new Refusal(
			400,
			'invalid_search_embedder',
			`Cannot find embedder with name \`${hybrid?.embedder}\`.`
		);
	if (vector.length !== embedder.dimensions)
		throw new Refusal(
			400,
			'invalid_vector_dimensions',
			`Invalid vector dimensions: expected: \`${embedder.dimensions}\`, found: \`${vector.length}\`.`
		);
	if (hybrid?.semanticRatio !== 1 || q)
		throw new Refusal(501, 'unknown', 'The fake searches by vectors alone.');
	return index.byPlace.flatMap((stored, place) => {
		if (!stored) return [];
		const given = vectorsOf(stored.document._vectors?.[hybrid.embedder]);
		const score = Math.max(0, ...given.map((one) => (1 + cosine(one, vector)) / 2));
		return [{ place, words: 0, typo: 0, attributeRank: 0, score }];
	});
}

function cosine(a: readonly number[], b: readonly number[]): number {
	const dot = a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
	return dot / (Math.hypot(...a) * Math.hypot(...b));
}

function byWords(index: IndexStore, request: SearchRequest): Found[] {
	const { parts, without } = parseQuery(request.q ?? '');
	const attributes = request.attributesToSearchOn ?? index.attributes;
	const nothing = { words: 0, typo: 0, attributeRank: 0, score: 1 };
	let found: Map<number, Found>;
	if (parts.length === 0)
		// Only words are words: what is nothing but signs finds nothing, an empty query everything.
		found = new Map(
			(request.q ?? '').trim() && without.length === 0
				? []
				: index.byPlace.flatMap((stored, place) => (stored ? [[place, { place, ...nothing }]] : []))
		);
	else
		found = together(
			parts.map((part) => matches(index, part, attributes)),
			request.matchingStrategy ?? 'last'
		);
	for (const words of without)
		for (const place of matches(index, { words, phrase: true, open: false }, index.attributes).keys())
			found.delete(place);
	return [...found.values()];
}

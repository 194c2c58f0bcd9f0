/**
 * The search port: lists with facets for people, candidates for the matcher. It is given tokens and makes none
 * (server/text does); adapters: embedded/ on SQLite FTS5, meilisearch/ on the official client.
 */

/** Tokens of one text, made by server/text: words separated by single spaces, ready to index. */
export interface TokenFields {
	/** Stemmed English and folded, segmented Chinese of the title. */
	title: string;
	/** The same of everything else. */
	body: string;
	/** English gloss terms of the Chinese text (cross-language retrieval only). */
	gloss: string;
	/** Unstemmed, lower-cased words of title and keywords, for search as you type. */
	prefix: string;
	/** What a mistyped word may stand for, wherever it is in the text: each word unstemmed, and each term; to its term. */
	spellings: ReadonlyMap<string, string>;
}

export interface SearchIndexSpec {
	name: string;
	/** Multi-valued text attributes to filter by and count. */
	facets: readonly string[];
	/** Attributes to filter by range and sort by; dates as epoch milliseconds. */
	numbers: readonly string[];
}

export interface SearchDocument {
	id: string;
	/** Who may see it: `public`, `organisation:ID`, `lab`. Applied before facets and counts. */
	audience: readonly string[];
	tokens: TokenFields;
	facets: Record<string, readonly string[]>;
	numbers: Record<string, number | undefined>;
	/** Of its passages; absent: it has none, and those it had are removed. */
	vectors?: PassageVectors;
}

/** What an embedder made of the passages of one text. */
export interface PassageVectors {
	/** Which vectors can be compared with one another: the model and the version of the language means taken off. */
	space: string;
	/** At least one. Finite, not all zeros, all of the space's dimension; centred by the caller. Length plays no part. */
	passages: readonly Float32Array[];
}

/** One word that a person typed, every way it may stand in an index. */
export interface QueryWord {
	/** As typed: folded and lower-cased, not stemmed. */
	word: string;
	/** Its term. */
	term: string;
	/** Dictionary words inside a longer Chinese word. */
	parts: readonly string[];
}

/** What a person typed, ready for the search port. The last word may still be being typed. */
export interface QueryText {
	words: readonly QueryWord[];
	/** Stemmed English glosses of its Chinese words, weightiest first: tried when nothing else is found. */
	gloss: readonly string[];
}

export interface SearchQuery {
	/** The viewer's audiences; a document is seen when it has one of them. Mandatory. */
	audience: readonly string[];
	/**
	 * What the person typed, made by server/text; absent lists everything. Every word is needed (of more than eight,
	 * some); the last one may be the beginning of a word; a word that is nowhere stands for those a typo away.
	 */
	text?: QueryText;
	/** Any of the values within one facet, all facets together. */
	facets?: Record<string, readonly string[]>;
	ranges?: Record<string, { min?: number; max?: number }>;
	/** Facet attributes to count; each is counted as if its own filter were not set. */
	countFacets?: readonly string[];
	/**
	 * By relevance unless said (by id without text); what lacks the number comes last both ways; ties by id, those of equal
	 * relevance in the engine's own order.
	 */
	sort?: { by: string; direction: 'asc' | 'desc' };
	offset: number;
	/** 1–1000. */
	limit: number;
}

export interface SearchHit {
	id: string;
	/** Engine's ranking score, higher is better, comparable within one answer only. */
	score: number;
}

export interface SearchAnswer {
	hits: SearchHit[];
	/** Exact in embedded; capped by the engine elsewhere. */
	total: number;
	facets: Record<string, Record<string, number>>;
}

/** A candidate source for the matcher: the best terms of a need, each weighted, no facets, no typo tolerance. */
export interface CandidateQuery {
	audience: readonly string[];
	/** Best first. `field` says where to look: native words or cross-language glosses. */
	terms: readonly { term: string; field: 'native' | 'gloss'; weight: number }[];
	facets?: Record<string, readonly string[]>;
	limit: number;
}

/** The other candidate source for the matcher: passages whose vectors point the same way. */
export interface NearestQuery {
	audience: readonly string[];
	space: string;
	vector: Float32Array;
	facets?: Record<string, readonly string[]>;
	/** 1–1000. */
	limit: number;
}

/** The new index being filled. Each throws AppError `conflict` when another rebuild has taken over. */
export interface Rebuild {
	/** Adds documents; where the adapter can tell, one that a write has brought meanwhile is kept as it is. */
	add(documents: readonly SearchDocument[]): Promise<void>;
	finish(): Promise<void>;
	abandon(): Promise<void>;
}

export interface SearchPort {
	readonly kind: 'embedded' | 'meilisearch';
	/** Creates what is missing; applies settings. */
	prepare(specs: readonly SearchIndexSpec[]): Promise<void>;
	/** @throws AppError `invalid` when a vector is none, or not of its space's dimension */
	upsert(index: string, documents: readonly SearchDocument[]): Promise<void>;
	remove(index: string, ids: readonly string[]): Promise<void>;
	/** @throws AppError `unavailable` */
	search(index: string, query: SearchQuery): Promise<SearchAnswer>;
	candidates(index: string, query: CandidateQuery): Promise<SearchHit[]>;
	/**
	 * Documents by their nearest passage: `score` is its cosine with the query's vector, −1 to 1. Approximate (see
	 * docs/decisions/vector-search.md). Documents of another space, or without vectors, are not found; ties by id.
	 * @throws AppError `invalid` when the vector is not of the space's dimension, `unavailable`
	 */
	nearest(index: string, query: NearestQuery): Promise<SearchHit[]>;
	/**
	 * Starts a rebuild: writes go to the old and the new index until `finish` swaps them or `abandon` drops the new one.
	 * A second rebuild of the same index takes over from the first.
	 */
	rebuild(index: string): Promise<Rebuild>;
	count(index: string): Promise<number>;
	/** Deletes an index and everything in it, there or not: for tests and benchmarks on a shared server. */
	drop(index: string): Promise<void>;
	health(): Promise<{ engine: string; version: string }>;
	close(): Promise<void>;
}

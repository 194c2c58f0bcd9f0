import type { CandidateQuery, QueryText, QueryWord } from '../port.ts';
import type { Columns } from './columns.ts';
import type { Connection } from './connection.ts';
import type { Field, Postings } from './postings.ts';
import type { Tally, TallyPool } from './tally.ts';
import type { Vectors } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One generation, ready to be asked; all of a question happens inside one read. */
export interface Reader {
	db: Connection;
	columns: Columns;
	vocabulary: Vocabulary;
	vectors: Vectors;
	postings: Postings;
	tallies: TallyPool;
	/** A number a row, for candidate queries. */
	sums: Float64Array;
}

/** Words of a search beyond these are not looked at. */
const MAX_WORDS = 32;
/** With more words than this some are enough: nobody who pastes a paragraph has one document in mind. */
const ALL_NEEDED = 8;
/** What a word is worth by where it stands; a gloss may be wrong, a typo or a beginning even more so. */
const WORTH = { title: 5, prefix: 4, begun: 2.5, body: 1, parts: 0.8, gloss: 0.4 };
/** What the likeliest of those that are an edit away is worth; half of it the second, and those two edits away. */
const MENDED = { title: 1.5, body: 0.5 };
/** Terms that a mistyped word stands for at the most, and mistyped words of a search: each costs a look at all words. */
const MAX_MEANT = 5;
const MAX_MENDED = 4;
/** How much a long document is held against it (BM25's b, low: retrieval only; measured on needs_en). */
const LENGTH_SHARE = 0.3;

function together(sets: readonly Iterable<number>[]): number[] {
	const [first = [], ...others] = sets.map((rows) => new Set(rows));
	return [...first].filter((row) => others.every((rows) => rows.has(row)));
}

/** What one word is worth in each document that has it: the best place counts. */
function worthOf(reader: Reader, word: QueryWord, last: boolean): Tally {
	const { db, columns, postings, vocabulary } = reader;
	const find = (fields: readonly Field[], terms: readonly string[]) => postings.of(db, fields, terms);
	const found = reader.tallies.take(columns.rows.length);
	found.raise(find(['title'], [word.term]), WORTH.title);
	found.raise(find(['prefix'], [word.word]), WORTH.prefix);
	if (last) found.raise(find(['prefix'], vocabulary.begunBy(db, word.word)), WORTH.begun);
	found.raise(find(['body'], [word.term]), WORTH.body);
	found.raise(find(['gloss'], [word.term]), WORTH.gloss);
	if (word.parts.length > 1)
		found.raise(together(word.parts.map((part) => find(['title', 'body'], [part]))), WORTH.parts);
	return found;
}

/** A word that is nowhere stands for the nearest that are; of those as near, the commoner are likelier. */
function raiseMeant({ db, postings, vocabulary }: Reader, word: QueryWord, found: Tally): void {
	const near = vocabulary.near(db, word).map(({ term, edits }) => {
		const title = postings.of(db, ['title', 'prefix'], [term]);
		const body = postings.of(db, ['body'], [term]);
		return { title, body, edits, documents: title.length + body.length };
	});
	const meant = near.filter(({ documents }) => documents > 0);
	meant.sort((a, b) => a.edits - b.edits || b.documents - a.documents);
	for (const [place, { title, body, edits }] of meant.slice(0, MAX_MEANT).entries()) {
		found.raise(title, MENDED.title / edits / (place + 1));
		found.raise(body, MENDED.body / edits / (place + 1));
	}
}

/** How rare something is that so many documents have (BM25's idf, never negative). */
const rarity = (columns: Columns, documents: number) =>
	Math.log(1 + (columns.live - documents + 0.5) / (documents + 0.5));

export const brevity = (columns: Columns, row: number) =>
	1 / (1 - LENGTH_SHARE + (LENGTH_SHARE * (columns.rows[row]?.length ?? 0)) / columns.meanLength);

/** As typed, typos mended where a word is nowhere; through English glosses when that finds nothing. */
export function scoreTyped(reader: Reader, text: QueryText): Tally {
	const { columns } = reader;
	const words = text.words.slice(0, MAX_WORDS);
	const needed = words.length > ALL_NEEDED ? 1 : words.length;
	const sums = reader.tallies.take(columns.rows.length);
	const having = new Uint8Array(columns.rows.length);
	let mended = 0;
	for (const [i, word] of words.entries()) {
		const worth = worthOf(reader, word, i === words.length - 1);
		if (worth.rows.length === 0 && mended++ < MAX_MENDED) raiseMeant(reader, word, worth);
		const rare = rarity(columns, worth.rows.length);
		for (const row of worth.rows) {
			sums.add(row, rare * worth.at(row));
			having[row]!++;
		}
		reader.tallies.giveBack();
	}
	const scores = reader.tallies.take(columns.rows.length);
	for (const row of sums.rows)
		if (having[row]! >= needed) scores.add(row, sums.at(row) * brevity(columns, row));
	return scores.rows.length > 0 ? scores : scoreGlosses(reader, text.gloss);
}

function scoreGlosses({ db, columns, postings, tallies }: Reader, gloss: readonly string[]): Tally {
	const scores = tallies.take(columns.rows.length);
	for (const term of gloss.slice(0, MAX_WORDS)) {
		const rows = postings.of(db, ['title', 'body'], [term]);
		const worth = rarity(columns, rows.length) * WORTH.gloss;
		for (const row of rows) scores.add(row, worth * brevity(columns, row));
	}
	return scores;
}

/** A document's sum is at most so many times larger for its brevity. */
export const MOST_BREVITY = 1 / (1 - LENGTH_SHARE);

/**
 * Weighted terms of a long need: by row number, the sum of the weights of those that a document has. Most documents
 * have some, so this is one dense array, good until the next call.
 */
export function sumTerms(reader: Reader, terms: CandidateQuery['terms']): Float64Array {
	const { db, columns, postings } = reader;
	if (reader.sums.length < columns.rows.length)
		reader.sums = new Float64Array(Math.ceil(1.2 * columns.rows.length));
	const { sums } = reader;
	sums.fill(0);
	for (const { term, field, weight } of terms) {
		const fields = field === 'native' ? (['title', 'body'] as const) : (['gloss'] as const);
		postings.forEach(db, fields, term, (row) => (sums[row]! += weight));
	}
	return sums;
}

/** What is sent of what somebody typed, one way of finding it after the other. */
import type { QueryText } from '../port.ts';
import { EXACT, SHORTEST_TYPO } from './settings.ts';

/** Meilisearch reads the first ten words of a query only. */
const MAX_WORDS = 10;
/** With more words than this some are enough, as in the embedded engine. */
const ALL_NEEDED = 8;
/** Longest word that can be in the index. */
const MAX_WORD = 64;

/** Letters and digits only: no quote, no minus, nothing that the engine takes for an operator. */
export const bare = (word: string): string =>
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
 * the words of titles are found by. Where it is none (went, go) it goes as a phrase: neither a beginning nor mistyped.
 */
export function typedQuery({ words }: QueryText): Typed | undefined {
	const terms = wordsOf(words.map(({ term }) => term));
	const last = words.at(-1);
	if (!last || terms.length === 0) return undefined;
	const term = bare(last.term);
	// All but its last letter: the stem of policy is polici.
	if (terms.at(-1) === term && !last.word.startsWith(last.term.slice(0, -1)))
		terms.splice(-1, 1, `"${term}"`);
	return { ...asTyped(terms), attributesToSearchOn: EXACT };
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

export const asTyped = (terms: readonly string[]): Typed => ({
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

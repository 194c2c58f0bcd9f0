import type { QueryWord } from '../search/port.ts';
import { editsWithin, typosAllowed } from '../../domain/shared/edits.ts';
import { beginningsOf } from './english.ts';
import { glossTerms, glossTermsOf } from './glosses.ts';
import { queryWords, termOf, wordsBeginning, type RawWord } from './tokens.ts';

/** One way in which an engine may have found a text. */
export interface Way {
	matches(raw: RawWord): boolean;
	/** Finds the words of plain English that may match, where it is known how they begin. */
	candidates?: RegExp;
	/** The only script of its words. */
	script?: RawWord['script'];
}

/**
 * How the engines find what somebody typed, the surest first. They do not tell which way it was, so a text that has
 * nothing of one is looked at in the next.
 */
export function* waysToFind(typed: string): Generator<Way> {
	const words = queryWords(typed);
	const last = words.at(-1);
	if (!last) return;
	yield asTyped(words, last);
	yield throughItsGlosses(words, last);
	const mistypable = [...new Set(words.flatMap(({ word, term }) => [word, term]))].filter(typosAllowed);
	if (mistypable.length > 0) yield mistyped(mistypable);
	const glosses = glossTerms(typed.slice(0, 200));
	if (glosses.size > 0) yield throughGlosses(glosses);
	yield relatives(last);
}

/** Other forms and wordings of the words; the last may be the beginning of one. */
function asTyped(words: readonly QueryWord[], last: QueryWord): Way {
	const exact = new Set(words.map(({ word }) => word));
	const wanted = new Set(words.flatMap(({ term, parts }) => [term, ...parts]));
	// Most words are told apart by their beginnings alone.
	const beginnings = new Set([...exact, ...wanted].flatMap(beginningsOf));
	const mayMatch = (word: string) => [1, 2, 3].some((length) => beginnings.has(word.slice(0, length)));
	const matches = (raw: RawWord) => {
		if (raw.script === 'latin' && !mayMatch(raw.word)) return false;
		if (raw.word.startsWith(last.word) || exact.has(raw.word)) return true;
		const term = termOf(raw);
		return term !== undefined && wanted.has(term);
	};
	return { matches, candidates: wordsBeginning(beginnings) };
}

/** A Chinese word of the text by an English one. */
function throughItsGlosses(words: readonly QueryWord[], last: QueryWord): Way {
	const wanted = new Set(words.map(({ term }) => term));
	const meant = (term: string) => wanted.has(term) || term.startsWith(last.term);
	return { script: 'han', matches: ({ word }) => glossTermsOf(word).some(([term]) => meant(term)) };
}

/** An English word of the text by a Chinese one. */
const throughGlosses = (wanted: ReadonlyMap<string, number>): Way => ({
	script: 'latin',
	matches: (raw) => wanted.has(termOf(raw) ?? '')
});

/** A word that was meant, or one with its stem. */
function mistyped(typed: readonly string[]): Way {
	const near = (word: string) => typed.some((one) => editsWithin(one, word, typosAllowed(one)) !== undefined);
	return {
		matches(raw) {
			if (near(raw.word)) return true;
			const term = termOf(raw);
			return term !== undefined && term !== raw.word && near(term);
		}
	};
}

/** What begins with the stem of the last word, or with a typo of it, and what holds a Chinese one or is part of it. */
function relatives({ word, term }: QueryWord): Way {
	const allowed = typosAllowed(term);
	const lengths = Array.from({ length: 2 * allowed + 1 }, (_, i) => term.length - allowed + i);
	const begins = (raw: string) =>
		raw.startsWith(term) ||
		(allowed > 0 &&
			raw.charAt(0) === term.charAt(0) &&
			lengths.some((length) => editsWithin(term, raw.slice(0, length), allowed) !== undefined));
	const holds = (raw: string) => raw.includes(word) || word.includes(raw);
	return { matches: (raw) => (raw.script === 'han' ? holds(raw.word) : begins(raw.word)) };
}

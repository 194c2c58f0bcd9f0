import type { QueryWord } from '../search/port.ts';
import type { Token } from './port.ts';
import { isEnglishStopWord, stem } from './english.ts';
import { foldHan, normalise, type Folded } from './fold.ts';
import { cutHan, isChineseStopWord, partsOf } from './han.ts';
import { oneWording } from './regional.ts';

/** A run of Chinese characters, or a word of any other script (letters, digits and their marks). */
const RUNS = /([\p{Script=Han}&&[\p{L}\p{N}]]+)|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+/gv;
/** Longest term in code units: longer ones are cut, so that a page of `x` stays one small term. */
const MAX_TERM = 64;

/** A word before stemming and stop words; `part` marks a word inside a longer one. */
export interface RawWord {
	word: string;
	start: number;
	end: number;
	script: 'latin' | 'han';
	part: boolean;
}

/** Finds the words of plain English that begin in one of some ways, without looking at the others. */
export function wordsBeginning(beginnings: ReadonlySet<string>): RegExp {
	const plain = [...beginnings].filter((one) => /^[a-z0-9]+$/.test(one));
	return plain.length > 0 ? new RegExp(`(?<![a-z0-9])(?:${plain.join('|')})[a-z0-9]*`, 'gi') : /(?!)/g;
}

/**
 * The words of plain English that an expression of `wordsBeginning` finds.
 * @returns undefined for any other text
 */
export const rawWordsBeginning = (text: string, wanted: RegExp): Iterable<RawWord> | undefined =>
	isAscii(text) ? rawAsciiWords(text, wanted) : undefined;

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

const ASCII_WORDS = /[a-z0-9]+/gi;

/** What the general way finds in plain English, several times faster: nothing to normalise, no Chinese. */
function* rawAsciiWords(text: string, wanted = ASCII_WORDS): Generator<RawWord> {
	for (const { 0: run, index } of text.matchAll(wanted))
		yield {
			word: run.toLowerCase().slice(0, MAX_TERM),
			start: index,
			end: index + run.length,
			script: 'latin',
			part: false
		};
}

function* hanWords(run: string, at: number, { origin, originEnd }: Folded, parts: boolean) {
	const folded = foldHan(run);
	const place = (word: string, start: number, part: boolean): RawWord => ({
		word,
		start: origin(at + folded.origin(start)),
		end: originEnd(at + folded.originEnd(start + word.length)),
		script: 'han',
		part
	});
	for (const { word, start } of cutHan(folded.text)) {
		if (parts) for (const inner of partsOf(word)) yield place(inner.word, start + inner.start, true);
		yield place(word, start, false);
	}
}

/**
 * Words of a text with their places in the original (UTF-16 code units).
 * @param parts also give the dictionary words inside longer Chinese words, each before the word it is part of
 */
export function* rawWords(original: string, parts: boolean): Generator<RawWord> {
	if (isAscii(original)) {
		yield* rawAsciiWords(original);
		return;
	}
	const whole = normalise(original);
	for (const match of whole.text.matchAll(RUNS)) {
		const at = match.index;
		const run = match[0];
		if (match[1] !== undefined) {
			yield* hanWords(run, at, whole, parts);
			continue;
		}
		const word = run.toLowerCase();
		yield {
			word: word.length > MAX_TERM ? word.slice(0, MAX_TERM).toWellFormed() : word,
			start: whole.origin(at),
			end: whole.originEnd(at + run.length),
			script: 'latin',
			part: false
		};
	}
}

/** Word → term, '' for a stop word. */
const latinTerms = new Map<string, string>();
/** Enough for the vocabulary of a large corpus; emptied when full, so that hostile input cannot grow it. */
const MAX_LATIN_TERMS = 200_000;

function latinTerm(word: string): string | undefined {
	let term = latinTerms.get(word);
	if (term === undefined) {
		term = isEnglishStopWord(word) ? '' : stem(word);
		if (latinTerms.size >= MAX_LATIN_TERMS) latinTerms.clear();
		latinTerms.set(word, term);
	}
	return term === '' ? undefined : term;
}

/** The term of a word; undefined for a stop word. */
export function termOf({ word, script }: Pick<RawWord, 'word' | 'script'>): string | undefined {
	if (script === 'han') return isChineseStopWord(word) ? undefined : oneWording(word);
	return latinTerm(word);
}

export function tokens(text: string): Token[] {
	const found: Token[] = [];
	for (const raw of rawWords(text, true)) {
		const term = termOf(raw);
		if (term !== undefined) found.push({ term, start: raw.start, end: raw.end, script: raw.script });
	}
	return found;
}

/** What `rawWords` finds in plain English, several times faster: most of a catalogue is that. */
const asciiWords = (text: string): string[] =>
	(text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => word.slice(0, MAX_TERM));

export function terms(text: string, spellings?: Map<string, string>): string[] {
	const found: string[] = [];
	if (isAscii(text)) {
		for (const word of asciiWords(text)) {
			const term = latinTerm(word);
			if (term === undefined) continue;
			found.push(term);
			if (spellings) addSpelling(spellings, word, term);
		}
		return found;
	}
	for (const raw of rawWords(text, true)) {
		const term = termOf(raw);
		if (term === undefined) continue;
		found.push(term);
		if (spellings && !raw.part) addSpelling(spellings, raw.word, term);
	}
	return found;
}

/** A word of five letters may be mistyped, one of them too many: the shortest that can have been meant has four. */
const MISTYPED = /^\p{L}{4,}$/u;

function addSpelling(spellings: Map<string, string>, word: string, term: string): void {
	if (spellings.get(word) === term) return;
	if (MISTYPED.test(word)) spellings.set(word, term);
	if (MISTYPED.test(term) && !spellings.has(term)) spellings.set(term, term);
}

export function words(text: string): string[] {
	if (isAscii(text)) return asciiWords(text);
	const found: string[] = [];
	for (const raw of rawWords(text, false)) found.push(raw.word);
	return found;
}

/** Only so much of a search counts. */
const MAX_QUERY = 1000;

/** The words of a search; stop words are left out unless there is nothing else. */
export function queryWords(typed: string): QueryWord[] {
	const found: QueryWord[] = [];
	const stopped: QueryWord[] = [];
	let parts: string[] = [];
	for (const raw of rawWords(typed.slice(0, MAX_QUERY), true)) {
		const term = termOf(raw);
		if (raw.part) {
			if (term !== undefined) parts.push(term);
			continue;
		}
		(term === undefined ? stopped : found).push({ word: raw.word, term: term ?? raw.word, parts });
		parts = [];
	}
	return found.length > 0 ? found : stopped;
}

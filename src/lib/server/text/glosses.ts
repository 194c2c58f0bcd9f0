/**
 * English glosses of Chinese words, from CC-CEDICT (CC BY-SA 4.0, see NOTICE): what lets a need in one language find a
 * solution in the other where nobody has translated either.
 */
import { definitionsOf } from './cedict.ts';
import { isEnglishStopWord, stem } from './english.ts';
import { isChineseStopWord } from './han.ts';
import { oneWording } from './regional.ts';
import { rawWords } from './tokens.ts';

type Gloss = readonly (readonly [term: string, weight: number])[];

/** Words of dictionary prose, not of meanings. */
const PROSE = new Set(
	'sb sth etc abbr lit fig esp usu also used one oneself loanword idiom tw coll dialect formal old variant see cl pr'.split(
		' '
	)
);
/** Longest dictionary word to look for, in characters. */
const MAX_WORD = 8;

const glosses = new Map<string, Gloss>();
const MAX_GLOSSES = 50_000;

/** Distinct senses of a word, each as its stemmed content words; a bare reference is followed once. */
function senses(word: string, follow: boolean): string[][] {
	const found = new Map<string, string[]>();
	for (const sense of definitionsOf(word).split('/')) {
		if (!sense || sense.startsWith('CL:') || sense.startsWith('surname ')) continue;
		const reference = /^(?:see(?: also)?|(?:old |erhua |Japanese )?variant of|abbr\. for) (\S+)/.exec(sense);
		const target = reference?.[1]?.replace(/\[.*$/, '').split('|').at(-1);
		if (target) {
			if (follow && target !== word) for (const one of senses(target, false)) found.set(one.join(' '), one);
			if (!sense.startsWith('abbr.')) continue;
		}
		const terms = content(sense);
		if (terms.length > 0) found.set(terms.join(' '), terms);
	}
	return [...found.values()];
}

function content(sense: string): string[] {
	const plain = sense.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').toLowerCase();
	const kept = (plain.match(/[a-z0-9]+/g) ?? []).filter(
		(word) => !isEnglishStopWord(word) && !PROSE.has(word)
	);
	return [...new Set(kept.map(stem))];
}

/**
 * Senses share the word by 1/√place, since dictionaries put common meanings first; each of a sense's terms has an equal
 * share of it: weights sum to 1.
 */
function glossOf(word: string): Gloss {
	const known = glosses.get(word);
	if (known) return known;
	const shares = senses(word, true).map((terms, place) => ({ terms, share: 1 / Math.sqrt(place + 1) }));
	const whole = shares.reduce((sum, { share }) => sum + share, 0);
	const weights = new Map<string, number>();
	for (const { terms, share } of shares)
		for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + share / (whole * terms.length));
	const made = [...weights];
	if (glosses.size >= MAX_GLOSSES) glosses.clear();
	glosses.set(word, made);
	return made;
}

/** Longest words that the dictionary glosses, from the left; a character with no gloss is left out. */
function* dictionaryWords(word: string): Generator<string> {
	for (let at = 0; at < word.length;) {
		let length = Math.min(MAX_WORD, word.length - at);
		while (length > 0 && glossOf(word.slice(at, at + length)).length === 0) length--;
		if (length > 0) yield word.slice(at, at + length);
		at += Math.max(length, 1);
	}
}

/** Weighted stemmed English terms of one Chinese word, a term more than once where several of its parts have it. */
export const glossTermsOf = (word: string): Gloss => [...dictionaryWords(oneWording(word))].flatMap(glossOf);

/** Weighted stemmed English terms of the Chinese words of a text; about 1 a word in all. */
export function glossTerms(text: string): Map<string, number> {
	const sum = new Map<string, number>();
	for (const { word, script } of rawWords(text, false)) {
		if (script !== 'han' || isChineseStopWord(word)) continue;
		for (const [term, weight] of glossTermsOf(word)) sum.set(term, (sum.get(term) ?? 0) + weight);
	}
	return sum;
}

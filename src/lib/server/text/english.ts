import snowball from 'snowball-stemmers';
import { IRREGULAR } from './irregular.ts';

/** Words that carry no subject. Short on purpose: a stop word cannot be searched for. */
const STOP_WORDS = new Set(
	(
		'a an and are as at be been but by can could did do does for from had has have he her his how i if in into is ' +
		'it its may me might more most must my no nor not of on or our ours s shall she should so some such t than ' +
		'that the their them then there these they this those through to too under up upon us very was we were what ' +
		'when where which while who whom whose why will with would you your'
	).split(' ')
);

const stemmer = snowball.newStemmer('english');

/** By the term of irregular forms, what those begin with: went is a form of go, Dutch one of the Netherlands. */
const irregularBeginnings = new Map<string, string[]>();
for (const [form, word] of IRREGULAR) {
	const term = stemmer.stem(word);
	irregularBeginnings.set(term, [...(irregularBeginnings.get(term) ?? []), form.slice(0, 3)]);
}

/**
 * What the words of a term begin with, one to three letters each. A stem of four letters or more has the first three of
 * its words; a shorter one only the first (dying, die). Irregular forms have their own.
 */
export const beginningsOf = (term: string): string[] => [
	term.length > 3 ? term.slice(0, 3) : term.charAt(0),
	...(irregularBeginnings.get(term) ?? [])
];

export const isEnglishStopWord = (word: string): boolean => STOP_WORDS.has(word);

/**
 * Snowball's English (Porter 2) stem of a lower-case word, its irregular forms brought to one word first; words with
 * anything but ASCII letters stay as they are.
 */
export const stem = (word: string): string =>
	/^[a-z]{3,40}$/.test(word) ? stemmer.stem(IRREGULAR.get(word) ?? word) : word;

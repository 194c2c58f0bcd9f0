/** Words out of text, the same for documents and queries, whatever engine stores them. */
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Locale } from '../../domain/shared/locale.ts';
import type { QueryText } from '../search/port.ts';

/** A token and where it stands in the original text (UTF-16 code units), for quotes and highlights. */
export interface Token {
	term: string;
	start: number;
	end: number;
	script: 'latin' | 'han';
}

/** A stretch of a text, and where in it is what was searched for. */
export interface Excerpt {
	text: string;
	/** [start, end) in UTF-16 code units, in order and apart. */
	marks: (readonly [start: number, end: number])[];
}

/** A text to show a stretch of, at most `maxLength` code units in all. */
export interface Shown {
	text: string;
	maxLength: number;
}

/** A word that may be a name, as it sounds; one with several readings comes several times. */
export interface NameToken {
	sound: string;
	start: number;
	end: number;
	script: Token['script'];
}

export interface TextPort {
	/** NFKC, Traditional folded to Simplified, jieba words, English lower-cased and stemmed; stop words dropped. */
	tokens(text: string): Token[];
	/**
	 * `tokens` without places.
	 * @param spellings gets what a mistyped word may stand for: words of four letters or more, and their terms; each to
	 * its term
	 */
	terms(text: string, spellings?: Map<string, string>): string[];
	/** Unstemmed words for search as you type. */
	words(text: string): string[];
	/** A search as typed (only the first 1000 code units count); undefined when there is no word in it. */
	query(text: string): QueryText | undefined;
	/** English gloss terms (stemmed) of the Chinese words of a text, with weights that sum to about 1 a word. */
	glosses(text: string): Map<string, number>;
	/** Names by their sound, in Latin letters and in Chinese characters: what no dictionary translates. */
	names(text: string): NameToken[];
	/** Which language a text is mostly in; Traditional and Simplified are told apart by their characters. */
	detect(text: string): Locale;
	/** Traditional → Simplified (Hong Kong wording kept). */
	toSimplified(text: string): string;
	/** Fills `sc` from `tc` where it is absent or was derived, and marks it so. */
	complete(text: LangText): LangText;
	/**
	 * Marks what was searched for, row by row of a list, in original texts that are shown together. Other forms, the other script, words of the other language and what was mistyped are marked where
	 * none of the texts has the words themselves. Only the first 4,000 code units of a text are looked at.
	 */
	highlighter(query: string): (texts: readonly Shown[]) => Excerpt[];
}

/** Words out of text, the same for documents and queries, whatever engine stores them. */
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Locale } from '../../domain/shared/locale.ts';

/** A token and where it stands in the original text (UTF-16 code units), for quotes and highlights. */
export interface Token {
	term: string;
	start: number;
	end: number;
	script: 'latin' | 'han';
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

export interface TextPort {
	/** NFKC, Traditional folded to Simplified, jieba words, English lower-cased and stemmed; stop words dropped. */
	tokens(text: string): Token[];
	/** `tokens` without places, joined by single spaces. */
	terms(text: string): string[];
	/** Unstemmed words for search as you type. */
	words(text: string): string[];
	/** A search as typed (only the first 1000 code units count); undefined when there is no word in it. */
	query(text: string): QueryText | undefined;
	/** English gloss terms (stemmed) of the Chinese words of a text, with weights that sum to about 1 a word. */
	glosses(text: string): Map<string, number>;
	/** Which language a text is mostly in; Traditional and Simplified are told apart by their characters. */
	detect(text: string): Locale;
	/** Traditional → Simplified (Hong Kong wording kept). */
	toSimplified(text: string): string;
	/** Fills `sc` from `tc` where it is absent or was derived, and marks it so. */
	complete(text: LangText): LangText;
	/** Marks matches in the original: pieces of text, each marked or not, at most `maxLength` code units in all. */
	highlight(text: string, query: string, maxLength: number): { text: string; marked: boolean }[];
}

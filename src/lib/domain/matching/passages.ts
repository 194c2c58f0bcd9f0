import type { LangText } from '../shared/lang-text.ts';
import { LOCALES, type Locale } from '../shared/locale.ts';
import { sentences, trimSpan, type Span } from '../shared/sentences.ts';
import { languageOf, type Language } from './language-means.ts';

/** One trilingual text of an item, by the name that quotes call it. */
export interface ItemText {
	field: string;
	text: LangText | undefined;
}

/** Where a part of a passage stands, so that an explanation can quote it. */
export interface PassageSpan extends Span {
	field: string;
}

/** A piece of an item's texts in one language, short enough for an embedder. */
export interface Passage {
	/** The text of the item that it stands in. */
	lang: Locale;
	/** The language that it is really in: people paste English into the Chinese box, and the reverse. */
	language: Language;
	/** In the order of the texts; short fields share a passage. */
	spans: PassageSpan[];
	/** What is embedded: the spans, under the item's title where asked. */
	text: string;
}

/** An item's passages and their vectors, place by place, ready to compare. */
export interface PassageSet {
	passages: readonly Pick<Passage, 'lang' | 'language' | 'spans'>[];
	/** Of unit length, their language's mean taken off. */
	vectors: readonly Float32Array[];
}

export interface PassageOptions {
	/** Tokens of a passage without its title: it ends at the sentence that comes nearest. */
	tokens: number;
	/** Whether the item's title stands at the head of each piece's embedded text. Without, it is a text like others. */
	titleAtHead: boolean;
	/** Most passages a language; what comes after is left out. */
	most: number;
}

/** About 200 tokens: twice that takes twice the time and says less about each part. */
export const PASSAGE_OPTIONS: PassageOptions = { tokens: 200, titleAtHead: true, most: 32 };

/** Sentences of more than this many passages are cut, at a space where there is one. */
const LONGEST_SENTENCE = 1.5;
const WORDS = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;
const HAN_TOKENS = 0.8;
const WORD_TOKENS = 1.3;
/** Pieces of a word in most vocabularies are longer than this many characters. */
const PIECE = 6;

/**
 * Estimate of the tokens that a multilingual model (SentencePiece, 250,000 pieces) reads: .8 a Chinese character and
 * 1.3 a word, more for a long one. Measured with multilingual-e5-small on Hong Kong text and on English.
 */
export function estimateTokens(text: string): number {
	let tokens = 0;
	for (const [word] of text.matchAll(WORDS))
		tokens += HAN.test(word) ? HAN_TOKENS : Math.max(WORD_TOKENS, word.length / PIECE);
	return tokens;
}

/**
 * Cuts an item's texts into passages of about `tokens`, evenly and at sentence ends, each language apart. A derived
 * text says nothing new and is left out. An item of which only the title is known has that as its passage.
 */
export function passagesOf(
	title: LangText | undefined,
	texts: readonly ItemText[],
	options: PassageOptions = PASSAGE_OPTIONS
): Passage[] {
	const all = [{ field: 'title', text: title }, ...texts];
	return LOCALES.flatMap((lang) => {
		const written = all.flatMap(({ field, text }) => {
			const value = text?.derived?.includes(lang) ? undefined : text?.[lang];
			return value?.trim() ? [{ field, value }] : [];
		});
		const body = written.filter(({ field }) => field !== 'title');
		const headed = options.titleAtHead && body.length > 0;
		const units = (headed ? body : written).flatMap((text) => unitsOf(text, options.tokens));
		const head = headed ? titleFor(title, lang) : undefined;
		return cut(units, options).map((some) => toPassage(lang, some, head));
	});
}

/** The title in the passage's language, of the other script before none. */
function titleFor(title: LangText | undefined, lang: Locale): string | undefined {
	const own = title?.[lang] ?? (lang === 'en' ? undefined : (title?.tc ?? title?.sc));
	return own?.trim() || undefined;
}

/** A sentence, or a part of a long one. */
interface Unit extends PassageSpan {
	value: string;
	tokens: number;
}

function unitsOf({ field, value }: { field: string; value: string }, limit: number): Unit[] {
	const longest = limit * LONGEST_SENTENCE;
	return sentences(value).flatMap((span) => {
		const units: Unit[] = [];
		for (let { start } = span; start < span.end;) {
			const end = endWithin(value, start, span.end, longest);
			units.push({ field, value, start, end, tokens: estimateTokens(value.slice(start, end)) });
			start = end;
		}
		return units;
	});
}

/** Furthest end that keeps within `most` tokens, after a space or a comma where one is near. */
function endWithin(text: string, start: number, end: number, most: number): number {
	// Nothing is longer than a token a character.
	if (end - start <= most || estimateTokens(text.slice(start, end)) <= most) return end;
	let low = start + 1;
	let high = end;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (estimateTokens(text.slice(start, middle)) <= most) low = middle;
		else high = middle - 1;
	}
	const space = text.slice(start, low).search(/[\s，、,;；][^\s，、,;；]*$/);
	const at = space > 0 ? start + space + 1 : low;
	// Not between the halves of a character.
	return at > start + 1 && text.charCodeAt(at) >>> 10 === 0x37 ? at - 1 : at;
}

/** Groups units into passages of about the same size: three of 130 tokens rather than two of 195. */
function cut(units: readonly Unit[], { tokens, most }: PassageOptions): Unit[][] {
	const groups: Unit[][] = [];
	let left = units.reduce((sum, unit) => sum + unit.tokens, 0);
	let group: Unit[] = [];
	let size = 0;
	for (const unit of units) {
		const target = (left + size) / Math.max(1, Math.ceil((left + size) / tokens));
		if (group.length > 0 && size + unit.tokens / 2 > target) {
			groups.push(group);
			group = [];
			size = 0;
		}
		group.push(unit);
		size += unit.tokens;
		left -= unit.tokens;
	}
	if (group.length > 0) groups.push(group);
	return groups.slice(0, most);
}

function toPassage(lang: Locale, units: readonly Unit[], head: string | undefined): Passage {
	const joined: Unit[] = [];
	for (const unit of units) {
		const last = joined.at(-1);
		if (last?.field === unit.field && last.end === unit.start) last.end = unit.end;
		else joined.push({ ...unit });
	}
	const spans = joined
		.map(({ field, value, ...span }) => ({ field, value, ...trimSpan(value, span) }))
		.filter(({ start, end }) => end > start);
	const body = spans.map(({ value, start, end }) => value.slice(start, end)).join('\n');
	return {
		lang,
		language: languageOf(body),
		spans: spans.map(({ field, start, end }) => ({ field, start, end })),
		text: head ? `${head}\n${body}` : body
	};
}

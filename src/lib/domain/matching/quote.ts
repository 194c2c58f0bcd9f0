import type { Locale } from '../shared/locale.ts';
import { quotableSentences, trimSpan, type Span } from '../shared/sentences.ts';
import type { Quote } from './explanation.ts';

/** A word of a text and how much it says for the match; 0 for one that says nothing. */
export interface WeighedToken {
	start: number;
	end: number;
	/** Tokens with one key count once a passage. */
	key: string;
	weight: number;
}

export interface QuotableText {
	source: Quote['source'];
	field: string;
	lang: Locale;
	text: string;
	tokens: readonly WeighedToken[];
}

/** Longest quote in UTF-16 code units. */
const MAX_QUOTE = 280;
/** Text kept before the first marked word of a passage that has to be cut. */
const LEAD = 60;

/**
 * The passages that carry most of a match, at most one a sentence, strongest first, with the words marked.
 * A passage's strength is the sum of the weights of its distinct matched words.
 */
export function bestQuotes(texts: readonly QuotableText[], limit: number): Quote[] {
	const found = texts.flatMap((text) =>
		quotableSentences(text.text).map((span) => ({ text, ...strongest(text, span) }))
	);
	return found
		.filter(({ strength }) => strength > 0)
		.sort((a, b) => b.strength - a.strength || a.start - b.start)
		.slice(0, limit)
		.map(({ text, start, end }) => quote(text, start, end));
}

/** The first sentences of a stretch of a text, as many as fit in a quote. */
export function openingQuote(text: QuotableText, { start, end }: Span): Quote {
	const ends = quotableSentences(text.text.slice(start, end)).map((span) => start + span.end);
	const last = ends.filter((at) => at - start <= MAX_QUOTE).at(-1) ?? Math.min(end, start + MAX_QUOTE);
	const cut = trimSpan(text.text, { start, end: last });
	return quote(text, cut.start, cut.end);
}

/** The passage, or the strongest window of it when it is longer than a quote may be. */
function strongest({ text, tokens }: QuotableText, span: Span): Span & { strength: number } {
	const inside = tokens.filter(
		(token) => token.weight > 0 && token.start >= span.start && token.end <= span.end
	);
	if (span.end - span.start <= MAX_QUOTE) return { ...trimSpan(text, span), strength: strengthOf(inside) };
	let best = { ...trimSpan(text, { start: span.start, end: span.start + MAX_QUOTE }), strength: 0 };
	for (const first of inside) {
		const start = wordStart(text, Math.max(span.start, first.start - LEAD), first.start);
		const end = Math.min(span.end, start + MAX_QUOTE);
		const strength = strengthOf(inside.filter((token) => token.start >= start && token.end <= end));
		if (strength > best.strength) best = { ...trimSpan(text, { start, end }), strength };
	}
	return best;
}

/** The next start of a word from `at` on, so that a quote does not begin inside one. */
function wordStart(text: string, at: number, latest: number): number {
	if (at === 0) return 0;
	const space = text.slice(at, latest).search(/[\s，、,;；]/);
	return space < 0 ? latest : at + space + 1;
}

function strengthOf(tokens: readonly WeighedToken[]): number {
	const weights = new Map(tokens.map(({ key, weight }) => [key, weight]));
	return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function quote({ source, field, lang, text, tokens }: QuotableText, start: number, end: number): Quote {
	const marks: [number, number][] = [];
	for (const token of [...tokens].sort((a, b) => a.start - b.start)) {
		if (token.weight <= 0 || token.start < start || token.end > end) continue;
		const last = marks.at(-1);
		if (last && token.start - start < last[1]) last[1] = Math.max(last[1], token.end - start);
		else marks.push([token.start - start, token.end - start]);
	}
	return { source, field, lang, text: text.slice(start, end), start, end, marks };
}

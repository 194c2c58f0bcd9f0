import type { Challenge } from '../../domain/challenge/challenge.ts';
import { isSound, soundTerm, type Channel } from '../../domain/matching/channels.ts';
import type { Quote } from '../../domain/matching/explanation.ts';
import type { Quotes } from '../../domain/matching/explain.ts';
import type { ItemText } from '../../domain/matching/passages.ts';
import type { NeedQuery, PairQuery } from '../../domain/matching/need-query.ts';
import {
	bestQuotes,
	openingQuote,
	type QuotableText,
	type WeighedToken
} from '../../domain/matching/quote.ts';
import type { Scored } from '../../domain/matching/score.ts';
import { strongestTerms } from '../../domain/matching/word-score.ts';
import { LOCALES, type Locale } from '../../domain/shared/locale.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import type { TextPort } from '../text/port.ts';
import { needTexts, solutionTexts } from './item-texts.ts';
import type { Statistics } from './statistics.ts';

/** Shared terms that quotes are chosen by. */
const TERMS = 12;
const SOLUTION_QUOTES = 2;

interface Fields {
	source: Quote['source'];
	fields: Record<string, LangText | undefined>;
}

const byField = (title: LangText | undefined, texts: readonly ItemText[]): Fields['fields'] => ({
	title,
	...Object.fromEntries(texts.map(({ field, text }) => [field, text]))
});
const solutionFields = ({ content }: Solution): Fields => ({
	source: 'solution',
	fields: byField(content.title, solutionTexts(content))
});
const needFields = ({ content }: Challenge): Fields => ({
	source: 'need',
	fields: byField(content.title, needTexts(content))
});

/** Weights of the terms to look for: those that say most of what the two share. */
type Weights = ReadonlyMap<string, number>;

/** Words of a text that are among the terms, directly, through what they mean in English, or by sound. */
function weigh(text: TextPort, piece: string, terms: Weights, byGloss: boolean): WeighedToken[] {
	const named = [...terms.keys()].some(isSound) ? text.names(piece) : [];
	const names = named.flatMap(({ sound, start, end }) => {
		const weight = terms.get(soundTerm(sound));
		return weight === undefined ? [] : [{ start, end, key: sound, weight }];
	});
	const words = text.tokens(piece).flatMap(({ term, start, end, script }) => {
		const direct = terms.get(term);
		if (direct !== undefined) return [{ start, end, key: term, weight: direct }];
		if (!byGloss || script !== 'han') return [];
		let best: { key: string; weight: number } | undefined;
		for (const [gloss, share] of text.glosses(piece.slice(start, end))) {
			const weight = (terms.get(gloss) ?? 0) * share;
			if (weight > (best?.weight ?? 0)) best = { key: gloss, weight };
		}
		return best ? [{ start, end, ...best }] : [];
	});
	return [...words, ...names].sort((a, b) => a.start - b.start);
}

/** The fields in one language (or the reader's preference among the Chinese ones). */
function quotable(
	text: TextPort,
	{ source, fields }: Fields,
	langs: readonly Locale[],
	terms: Weights,
	byGloss: boolean
): QuotableText[] {
	return Object.entries(fields).flatMap(([field, value]) => {
		const lang = langs.find((one) => value?.[one]?.trim());
		const piece = lang && value?.[lang];
		if (!lang || !piece) return [];
		return [{ source, field, lang, text: piece, tokens: weigh(text, piece, terms, byGloss) }];
	});
}

/** The reader's language first where it is one of the channel's. */
function langsOf(channel: Channel, reader: Locale): Locale[] {
	if (channel === 'en') return ['en', ...LOCALES.filter((locale) => locale !== 'en')];
	return reader === 'sc' ? ['sc', 'tc', 'en'] : ['tc', 'sc', 'en'];
}

/** The comparison to quote from: in the reader's language where both texts have it, else the one that was scored. */
function quotingPair(query: NeedQuery, scored: Scored, reader: Locale): PairQuery | undefined {
	const channel = reader === 'en' ? 'en' : 'zh';
	const own = query.pairs.find(({ pair }) => pair.via === 'same' && pair.solution === channel);
	return own && (scored.candidate.texts[channel]?.bodyLength ?? 0) > 0 ? own : scored.pair;
}

/** The opening of the passage that is nearest to the need in meaning, whatever language it is in. */
function meaningQuote({ candidate, passage }: Scored, solution: Solution): Quote | undefined {
	const nearest = passage === undefined ? undefined : candidate.meaning?.passages[passage];
	const [span] = nearest?.spans ?? [];
	const value = span && solutionFields(solution).fields[span.field]?.[nearest!.lang];
	// Changed since it was embedded: the passage may no longer stand there.
	if (!span || !value || span.end > value.length) return undefined;
	return openingQuote(
		{ source: 'solution', field: span.field, lang: nearest!.lang, text: value, tokens: [] },
		span
	);
}

/**
 * The passages that a candidate's problem fit and capabilities rest on, from both texts, for one reader.
 * Costs some milliseconds: call it for the candidates that are shown, not for all.
 */
export function quotesFor(
	text: TextPort,
	statistics: Statistics,
	query: NeedQuery,
	scored: Scored,
	challenge: Challenge,
	solution: Solution,
	reader: Locale
): Quotes {
	const pair = quotingPair(query, scored, reader);
	const indexed = pair && scored.candidate.texts[pair.pair.solution];
	const byMeaning = meaningQuote(scored, solution);
	const meaning = byMeaning ? [[byMeaning]] : [];
	if (!pair || !indexed) return { 'problem-fit': meaning };
	const space = statistics[pair.pair.solution];
	const strongest = strongestTerms(pair.terms, pair.vector, indexed, space, TERMS);
	const terms: Weights = new Map(strongest.map(({ term, idf }) => [term, idf]));
	const find = (fields: Fields, channel: Channel, by: Weights, limit: number) =>
		bestQuotes(quotable(text, fields, langsOf(channel, reader), by, channel === 'gloss'), limit);
	const fit = [
		...find(solutionFields(solution), pair.pair.solution, terms, SOLUTION_QUOTES),
		...find(needFields(challenge), pair.pair.need, terms, 1)
	];
	const parts = scored.criteria.find(({ criterion }) => criterion === 'capability')?.reasons ?? [];
	const capabilities = pair.capabilities.map((asked, index) => {
		// It rests on what the solution names, not on its words.
		if (parts[index]?.key === 'capability-technology') return [];
		const named = new Map(asked.map(({ term, idf }) => [term, idf]));
		return find(solutionFields(solution), pair.pair.solution, named, 1);
	});
	return { 'problem-fit': [fit, ...meaning], capability: capabilities };
}

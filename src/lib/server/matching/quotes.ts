import type { Challenge } from '../../domain/challenge/challenge.ts';
import { isSound, soundTerm, type Channel } from '../../domain/matching/channels.ts';
import type { Quote } from '../../domain/matching/explanation.ts';
import type { Quotes } from '../../domain/matching/explain.ts';
import type { ItemText } from '../../domain/matching/passages.ts';
import type { NeedQuery, PairQuery } from '../../domain/matching/need-query.ts';
import { bestQuotes, type QuotableText, type WeighedToken } from '../../domain/matching/quote.ts';
import type { Scored } from '../../domain/matching/score.ts';
import { strongestTerms } from '../../domain/matching/word-score.ts';
import { LOCALES, type Locale } from '../../domain/shared/locale.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import type { TextPort } from '../text/port.ts';
import { needTexts, solutionTexts } from './item-texts.ts';
import { meaningQuotes } from './meaning-quotes.ts';
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

/**
 * The comparison to quote one side from: in the reader's language where both texts have it; else, where that side has
 * it, through the dictionary, so that nobody reads a foreign text whose translation stands beside it; else the one that
 * was scored.
 */
function quotingPair(
	query: NeedQuery,
	{ candidate, pair: scored }: Scored,
	reader: Locale,
	side: Quote['source']
): PairQuery | undefined {
	const own = reader === 'en' ? 'en' : 'zh';
	const usable = query.pairs.filter(({ pair }) => (candidate.texts[pair.solution]?.bodyLength ?? 0) > 0);
	const through = own === 'en' ? 'en' : 'gloss';
	return (
		usable.find(({ pair }) => pair.via === 'same' && pair.solution === own) ??
		usable.find(({ pair }) => pair.via === 'across' && pair[side] === through) ??
		scored
	);
}

/** What quotes of one side are found with. */
interface Finder {
	pair: PairQuery;
	find: (channel: Channel, terms: Weights, limit: number) => Quote[];
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
	const byMeaning = meaningQuotes(query, scored, solution, reader);
	const meaning = byMeaning.length > 0 ? [byMeaning] : [];
	const fields = { solution: solutionFields(solution), need: needFields(challenge) };
	const finders = (side: Quote['source']): Finder[] => {
		const pairs = new Set([quotingPair(query, scored, reader, side), scored.pair]);
		const find: Finder['find'] = (channel, terms, limit) =>
			bestQuotes(quotable(text, fields[side], langsOf(channel, reader), terms, channel === 'gloss'), limit);
		return [...pairs].flatMap((pair) => (pair ? [{ pair, find }] : []));
	};
	if (!scored.pair) return { 'problem-fit': meaning };
	const shared = ({ pair, vector, terms }: PairQuery): Weights => {
		const indexed = scored.candidate.texts[pair.solution];
		const space = statistics[pair.solution];
		const strongest = indexed ? strongestTerms(terms, vector, indexed, space, TERMS) : [];
		return new Map(strongest.map(({ term, idf }) => [term, idf]));
	};
	const ofSide = (side: Quote['source'], limit: number): Quote[] =>
		firstFound(finders(side), ({ pair, find }) => find(pair.pair[side], shared(pair), limit));
	const solutionFinders = finders('solution');
	const parts = scored.criteria.find(({ criterion }) => criterion === 'capability')?.reasons ?? [];
	const capabilities = challenge.content.capabilities.map((_, index) => {
		// It rests on what the solution names, not on its words.
		if (parts[index]?.key === 'capability-technology') return [];
		return firstFound(solutionFinders, ({ pair, find }) => {
			const asked = pair.capabilities[index] ?? [];
			return find(pair.pair.solution, new Map(asked.map(({ term, idf }) => [term, idf])), 1);
		});
	});
	const fit = [...ofSide('solution', SOLUTION_QUOTES), ...ofSide('need', 1)];
	return { 'problem-fit': [fit, ...meaning], capability: capabilities };
}

/** What the first of them finds that finds anything. */
function firstFound<T>(from: readonly T[], find: (one: T) => Quote[]): Quote[] {
	for (const one of from) {
		const found = find(one);
		if (found.length > 0) return found;
	}
	return [];
}

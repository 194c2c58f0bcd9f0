import type { Quote } from '../../domain/matching/explanation.ts';
import { nearestPassage } from '../../domain/matching/meaning.ts';
import type { NeedQuery } from '../../domain/matching/need-query.ts';
import type { PassageSet } from '../../domain/matching/passages.ts';
import { openingQuote } from '../../domain/matching/quote.ts';
import type { Scored } from '../../domain/matching/score.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Locale } from '../../domain/shared/locale.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import { solutionTexts } from './item-texts.ts';

/**
 * The opening of the passage that is nearest to the need in meaning, which the number rests on; before it, where that
 * one is in another language than the reader's, the opening of the nearest that the solution has in the reader's.
 */
export function meaningQuotes(
	{ vector }: NeedQuery,
	{ candidate: { meaning }, passage }: Scored,
	solution: Solution,
	reader: Locale
): Quote[] {
	if (passage === undefined || !meaning || !vector) return [];
	const own = inLanguageOf(meaning, reader);
	const isOwn = own.includes(passage);
	const nearestOwn =
		isOwn || own.length === 0
			? undefined
			: nearestPassage(
					vector,
					own.map((place) => meaning.vectors[place]!)
				)?.place;
	const places = nearestOwn === undefined ? [passage] : [own[nearestOwn]!, passage];
	return places.flatMap((place) => quoteOf(solution, meaning.passages[place], reader) ?? []);
}

/** Places of the passages in the reader's language: in the same script, else in the other script of Chinese. */
function inLanguageOf({ passages }: PassageSet, reader: Locale): number[] {
	const language = reader === 'en' ? 'en' : 'zh';
	const places = passages.flatMap((one, place) => (one.language === language ? [place] : []));
	const inScript = places.filter((place) => passages[place]!.lang === reader);
	return inScript.length > 0 ? inScript : places;
}

function quoteOf(
	{ content }: Solution,
	passage: PassageSet['passages'][number] | undefined,
	reader: Locale
): Quote | undefined {
	const [span] = passage?.spans ?? [];
	const texts = [{ field: 'title', text: content.title }, ...solutionTexts(content)];
	const text = texts.find(({ field }) => field === span?.field)?.text;
	const lang = passage && text && readableAs(text, passage.lang, reader);
	const value = lang && text[lang];
	// Changed since it was embedded: the passage may no longer stand there.
	if (!span || !value || span.end > value.length) return undefined;
	return openingQuote({ source: 'solution', field: span.field, lang, text: value, tokens: [] }, span);
}

/** A Simplified text that was made from the Traditional one says the same at the same place, character by character. */
function readableAs(text: LangText, lang: Locale, reader: Locale): Locale {
	const derived = reader === 'sc' && lang === 'tc' && text.derived?.includes('sc');
	return derived && text.sc?.length === text.tc?.length ? 'sc' : lang;
}

import { LOCALES, type Locale } from './locale.ts';

/**
 * One text in up to three languages. At least one is given.
 * `derived` lists languages made by machine from another one (Simplified from Traditional);
 * `stale` lists languages whose source changed after they were written.
 */
export interface LangText {
	en?: string | undefined;
	tc?: string | undefined;
	sc?: string | undefined;
	derived?: Locale[] | undefined;
	stale?: Locale[] | undefined;
}

/** Languages to try when the reader's own is missing: the other Chinese script comes before English. */
const FALLBACK: Record<Locale, readonly Locale[]> = {
	en: ['en', 'tc', 'sc'],
	tc: ['tc', 'sc', 'en'],
	sc: ['sc', 'tc', 'en']
};

/**
 * The text in the reader's language, or the nearest one that exists.
 * @returns `lang` is the language the text is really in, for its `lang` attribute
 */
export function pickText(text: LangText | undefined, locale: Locale): { text: string; lang: Locale } {
	for (const lang of FALLBACK[locale]) {
		const found = text?.[lang];
		if (found) return { text: found, lang };
	}
	return { text: '', lang: locale };
}

/** Whether any language has words in it. */
export function hasText(text: LangText | undefined): text is LangText {
	return text !== undefined && LOCALES.some((locale) => Boolean(text[locale]?.trim()));
}

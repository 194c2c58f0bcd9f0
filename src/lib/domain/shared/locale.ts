/** The three equal languages, by the codes Hong Kong government sites use in their addresses. */
export const LOCALES = ['en', 'tc', 'sc'] as const;
export type Locale = (typeof LOCALES)[number];

/** BCP 47 tags for `lang` attributes and Intl. */
export const BCP47: Record<Locale, string> = { en: 'en-HK', tc: 'zh-Hant-HK', sc: 'zh-Hans-HK' };

export function isLocale(value: unknown): value is Locale {
	return typeof value === 'string' && (LOCALES as readonly string[]).includes(value);
}

import { isLocale, type Locale } from '../domain/shared/locale.ts';

export const LOCALE_COOKIE = 'labmatch.locale';

/** Traditional where the tag says so or names Hong Kong, Macau or Taiwan; other Chinese is Simplified. */
function localeOfTag(tag: string): Locale | undefined {
	const parts = tag.toLowerCase().split('-');
	if (parts[0] === 'en') return 'en';
	if (parts[0] === 'yue') return parts.includes('hans') || parts.includes('cn') ? 'sc' : 'tc';
	if (parts[0] !== 'zh') return undefined;
	if (parts.includes('hans')) return 'sc';
	return parts.some((part) => ['hant', 'hk', 'mo', 'tw'].includes(part)) ? 'tc' : 'sc';
}

/** The language a visitor chose last, else the best of `Accept-Language`, else English. */
export function bestLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
	if (isLocale(cookie)) return cookie;
	const wishes = (acceptLanguage ?? '')
		.slice(0, 500)
		.split(',')
		.map((wish, place) => {
			const [tag = '', ...options] = wish.trim().split(';');
			const quality = options.map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find(Boolean);
			return { locale: localeOfTag(tag), quality: quality === undefined ? 1 : Number(quality), place };
		})
		.filter(({ locale, quality }) => locale !== undefined && quality > 0)
		.sort((a, b) => b.quality - a.quality || a.place - b.place);
	return wishes[0]?.locale ?? 'en';
}

import { isLocale, type Locale } from '../../domain/shared/locale.ts';

type QueryValue = string | readonly string[] | undefined;

/** The address with some query values changed: undefined or empty removes one, an array repeats it. */
export function withQuery(url: URL, changes: Record<string, QueryValue>): string {
	const query = new URLSearchParams(url.searchParams);
	for (const [name, value] of Object.entries(changes)) {
		query.delete(name);
		for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one as string);
	}
	const text = query.toString();
	return text ? `${url.pathname}?${text}` : url.pathname;
}

/** The same page in another language, query kept. */
export function inLocale(url: URL, locale: Locale): string {
	const [, first, ...rest] = url.pathname.split('/');
	const path = isLocale(first) ? rest : [first ?? '', ...rest];
	return `/${[locale, ...path].filter((part, i) => i === 0 || part !== '').join('/')}${url.search}`;
}

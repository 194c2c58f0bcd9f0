import { isLocale, type Locale } from '../domain/shared/locale.ts';

const BASE = 'http://labmatch.invalid';

/**
 * Where somebody goes after signing in: back to the page of this site that sent them, else to their workspace.
 * What a browser would read as an address of another site (`//host`, a backslash, a control character, or `/.//host`
 * once its dots are resolved) is never followed, nor what is no page in one of the languages.
 */
export function nextPage(next: string | null, locale: Locale, home: string): string {
	return pageOf(next ?? '') ?? `/${locale}/${home}`;
}

function pageOf(next: string): string | undefined {
	if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) || !URL.canParse(next, BASE)) return undefined;
	const { origin, pathname, search, hash } = new URL(next, BASE);
	const isOurs = origin === BASE && isLocale(pathname.split('/')[1]) && !pathname.includes('//');
	return isOurs ? pathname + search + hash : undefined;
}

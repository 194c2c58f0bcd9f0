import type { Locale } from '../domain/shared/locale.ts';

/**
 * Where somebody goes after signing in: back to the page of this site that sent them, else to their workspace.
 * An address of another site (`//host`, a backslash, a control character) is never followed.
 */
export function nextPage(next: string | null, locale: Locale, home: string): string {
	const safe = next && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next);
	return safe ? next : `/${locale}/${home}`;
}

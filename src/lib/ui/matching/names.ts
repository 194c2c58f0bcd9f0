import { pickText, type LangText } from '../../domain/shared/pick-text.ts';
import type { Locale } from '../../domain/shared/locale.ts';

/** The title, or the opening words where the supplier gave none, in the nearest language. */
export function nameOf(row: { title?: LangText; opening: LangText }, locale: Locale) {
	const title = pickText(row.title, locale);
	return title.text ? { ...title, isTitle: true } : { ...pickText(row.opening, locale), isTitle: false };
}

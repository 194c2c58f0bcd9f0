import { pickText } from '../domain/shared/pick-text.ts';
import type { TaxonomyKind } from '../domain/taxonomy/taxonomy.ts';

/** Names by code, per vocabulary, in the reader's language. */
export type TermNames = Record<TaxonomyKind, Record<string, string>>;

/** The vocabulary for a page: retired terms too, since old items still carry them. */
export async function termNames({ api, locale }: Pick<App.Locals, 'api' | 'locale'>): Promise<TermNames> {
	const names: TermNames = { technology: {}, area: {}, department: {} };
	for (const term of await api.taxonomy.list({ retired: true }))
		names[term.kind][term.code] = pickText(term.name, locale).text || term.code;
	return names;
}

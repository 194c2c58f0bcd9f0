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

/** What a list says of the terms on it. */
interface Shown {
	facets: Record<string, Record<string, number>>;
	degraded: boolean;
}

/** The names that a list can show: of the terms that it counts and of those chosen. A whole vocabulary weighs more than the list. */
export function namesShown(
	names: TermNames,
	list: Shown,
	chosen: Partial<Record<string, readonly string[]>>
): TermNames {
	if (list.degraded) return names;
	const only = (kind: TaxonomyKind) =>
		Object.fromEntries(
			[...Object.keys(list.facets[kind] ?? {}), ...(chosen[kind] ?? [])].flatMap((code) => {
				// What was chosen is from the address: `constructor` is a property of every object.
				const name = Object.hasOwn(names[kind], code) ? names[kind][code] : undefined;
				return name === undefined ? [] : [[code, name]];
			})
		);
	return { technology: only('technology'), area: only('area'), department: only('department') };
}

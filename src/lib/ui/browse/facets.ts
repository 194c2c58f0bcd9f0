import type { Translator } from '../../i18n/index.ts';

/** Most frequent first, ties by name: a facet of a list as Facets wants it. */
export function facetOf(
	t: Translator,
	name: string,
	label: string,
	counts: Record<string, number> | undefined,
	nameOf: (value: string) => string
) {
	const values = Object.entries(counts ?? {}).map(([value, count]) => ({
		value,
		count,
		label: nameOf(value)
	}));
	values.sort((a, b) => b.count - a.count || t.compare(a.label, b.label));
	return { name, label, values };
}

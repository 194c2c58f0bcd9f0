const MAX_PAGE = 1000;

/** The parts that every public list takes from its address; what cannot be used counts as not given. */
export function listQuery<F extends string, S extends string>(
	url: URL,
	{ facets, sorts }: { facets: readonly F[]; sorts: readonly S[] }
): { q: string; page: number; facets: Partial<Record<F, string[]>>; sort: S } {
	const { searchParams } = url;
	const page = Number(searchParams.get('page') ?? 1);
	const chosen = facets.flatMap((facet) => {
		const values = searchParams.getAll(facet).filter((value) => value && value.length <= 64);
		return values.length > 0 ? [[facet, values.slice(0, 100)] as const] : [];
	});
	const [first] = sorts;
	return {
		q: (searchParams.get('q') ?? '').slice(0, 10_000),
		// Past the end the list shows its last page.
		page: Number.isInteger(page) && page >= 1 ? Math.min(page, MAX_PAGE) : 1,
		facets: Object.fromEntries(chosen) as Partial<Record<F, string[]>>,
		sort: sorts.find((sort) => sort === searchParams.get('sort')) ?? (first as S)
	};
}

import { orError } from '$lib/web/action';
import { termNames } from '$lib/web/term-names';
import type { PageServerLoad } from './$types';

const FACETS = ['decision', 'area', 'technology', 'department'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = url.searchParams;
	const [list, names] = await Promise.all([
		orError(
			locals.api.outcome.publicList({
				q: query.get('q') ?? '',
				page: Math.min(1000, Math.max(1, Math.trunc(Number(query.get('page'))) || 1)),
				facets: Object.fromEntries(
					FACETS.map((facet) => [facet, query.getAll(facet)] as const).filter(
						([, values]) => values.length > 0
					)
				)
			})
		),
		termNames(locals)
	]);
	return { list, names };
};

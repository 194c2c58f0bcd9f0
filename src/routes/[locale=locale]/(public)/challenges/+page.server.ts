import type { PageServerLoad } from './$types';
import { orError } from '$lib/web/action';
import { listQuery } from '$lib/web/list-query';
import { namesShown, termNames } from '$lib/web/term-names';

const FACETS = ['status', 'department', 'area', 'technology'] as const;
const SORTS = ['relevance', 'newest', 'deadline', 'budget'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = listQuery(url, { facets: FACETS, sorts: SORTS });
	const [list, names] = await Promise.all([
		orError(locals.api.challenge.publicList(query)),
		termNames(locals)
	]);
	return { list, names: namesShown(names, list, query.facets), sort: query.sort };
};

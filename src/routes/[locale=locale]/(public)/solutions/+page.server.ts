import type { PageServerLoad } from './$types';
import { orError } from '$lib/web/action';
import { solutionListQuery } from '$lib/web/public-lists';
import { namesShown, termNames } from '$lib/web/term-names';

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = solutionListQuery(url);
	const [list, names] = await Promise.all([
		orError(locals.api.solution.publicList(query)),
		termNames(locals)
	]);
	return { list, names: namesShown(names, list, query.facets), sort: query.sort };
};

import type { PageServerLoad } from './$types';
import { orError } from '$lib/web/action';
import { termNames } from '$lib/web/term-names';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [solution, names] = await Promise.all([
		orError(locals.api.solution.publicView({ id: params.id })),
		termNames(locals)
	]);
	return { solution, names };
};

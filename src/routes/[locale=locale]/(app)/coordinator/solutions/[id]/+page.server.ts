import { orError } from '$lib/web/action';
import { solutionStepActions } from '$lib/web/solution-steps';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [solution, terms] = await Promise.all([
		orError(locals.api.solution.get({ id: params.id })),
		locals.api.taxonomy.list({ retired: true })
	]);
	return { solution, names: Object.fromEntries(terms.map((term) => [term.code, term.name])) };
};

export const actions: Actions = solutionStepActions('list', 'return', 'suspend', 'reinstate', 'archive');

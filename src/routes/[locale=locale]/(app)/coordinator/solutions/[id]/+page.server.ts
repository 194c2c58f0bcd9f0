import { orError } from '$lib/web/action';
import { solutionStepActions } from '$lib/web/solution-steps';
import { keepToSide, sidesOf } from '$lib/web/own-workspace';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [solution, terms] = await Promise.all([
		orError(locals.api.solution.get({ id: params.id })),
		locals.api.taxonomy.list({ retired: true })
	]);
	keepToSide(
		locals,
		'lab',
		{ kind: 'solution', id: params.id },
		sidesOf(locals.actor, { supplierId: solution.supplier.id })
	);
	return { solution, names: Object.fromEntries(terms.map((term) => [term.code, term.name])) };
};

export const actions: Actions = solutionStepActions('list', 'return', 'suspend', 'reinstate', 'archive');

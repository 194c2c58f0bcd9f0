import { orError } from '$lib/web/action';
import { solutionStepActions } from '$lib/web/solution-steps';
import { keepToSide, sidesOf } from '$lib/web/own-workspace';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const [solution, terms, proposals] = await Promise.all([
		orError(locals.api.solution.get({ id: params.id })),
		locals.api.taxonomy.list({ retired: true }),
		orError(
			locals.api.proposal.mine({
				solutionId: params.id,
				limit: 20,
				cursor: url.searchParams.get('cursor') ?? undefined
			})
		)
	]);
	keepToSide(
		locals,
		'supplier',
		{ kind: 'solution', id: params.id },
		sidesOf(locals.actor, { supplierId: solution.supplier.id })
	);
	return { solution, names: Object.fromEntries(terms.map((term) => [term.code, term.name])), proposals };
};

export const actions: Actions = solutionStepActions('submit', 'archive');

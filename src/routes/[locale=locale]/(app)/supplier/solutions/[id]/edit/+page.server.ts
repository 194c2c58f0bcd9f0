import { typedSolution } from '$lib/ui/solution/solution-draft';
import { orError, runAction } from '$lib/web/action';
import { keepToSide, sidesOf } from '$lib/web/own-workspace';
import { readForm } from '$lib/web/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [solution, terms] = await Promise.all([
		orError(locals.api.solution.get({ id: params.id })),
		locals.api.taxonomy.list({})
	]);
	keepToSide(
		locals,
		'supplier',
		{ kind: 'solution', id: params.id },
		sidesOf(locals.actor, { supplierId: solution.supplier.id })
	);
	return { solution, terms: terms.map(({ kind, code, name }) => ({ kind, code, name })) };
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const values = await readForm(request);
		const version = Number(values['version']);
		return runAction(values, async () => ({
			solution: await locals.api.solution.save({ id: params.id, version, content: typedSolution(values) })
		}));
	}
};

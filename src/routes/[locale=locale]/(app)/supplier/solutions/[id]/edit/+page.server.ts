import { orError, runAction } from '$lib/web/action';
import { readSolutionForm } from '$lib/web/solution-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [solution, terms] = await Promise.all([
		orError(locals.api.solution.get({ id: params.id })),
		locals.api.taxonomy.list({})
	]);
	return { solution, terms: terms.map(({ kind, code, name }) => ({ kind, code, name })) };
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const { values, version, content } = readSolutionForm(await request.formData());
		return runAction(values, async () => ({
			solution: await locals.api.solution.save({ id: params.id, version, content })
		}));
	}
};

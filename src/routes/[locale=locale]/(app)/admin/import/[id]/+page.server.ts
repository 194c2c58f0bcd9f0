import { redirect } from '@sveltejs/kit';
import { orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import { unchecked } from '$lib/web/unchecked';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('import:job');
	return { job: await orError(locals.api.import.job({ id: params.id })) };
};

export const actions: Actions = {
	start: async ({ request, locals, params }) => {
		const values = await readForm(request);
		return runAction(values, async () => {
			await locals.api.import.start(unchecked({ ...values, id: params.id }));
		});
	},
	remove: async ({ request, locals, params }) => {
		const values = await readForm(request);
		const refusal = await runAction(values, async () => {
			await locals.api.import.remove(unchecked({ ...values, id: params.id }));
		});
		if (refusal) return refusal;
		redirect(303, `/${locals.locale}/admin/import`);
	}
};

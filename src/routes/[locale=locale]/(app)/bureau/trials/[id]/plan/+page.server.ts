import { error, redirect } from '@sveltejs/kit';
import { orError, runAction } from '$lib/web/action';
import { formToObject } from '$lib/web/form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const trial = await orError(locals.api.trial.get({ id: params.id }));
	if (!trial.actions.includes('edit-plan')) error(403, { message: 'forbidden' });
	return { trial };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const values = formToObject(await request.formData());
		const plan = (values['plan'] ?? {}) as Record<string, unknown>;
		return runAction(values, async () => {
			await locals.api.trial.savePlan({ id: params.id, version: Number(values['version']), plan });
			redirect(303, `/${params.locale}/bureau/trials/${params.id}#plan`);
		});
	}
};

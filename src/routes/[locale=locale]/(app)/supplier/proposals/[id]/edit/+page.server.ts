import { orError, runAction } from '$lib/web/action';
import { formToObject } from '$lib/domain/shared/form-to-object';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	proposal: await orError(locals.api.proposal.get({ id: params.id }))
});

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const values = formToObject(await request.formData());
		const content = (values['content'] ?? {}) as Record<string, unknown>;
		const version = Number(values['version']);
		return runAction(values, async () => ({
			proposal: await locals.api.proposal.save({ id: params.id, version, content })
		}));
	}
};

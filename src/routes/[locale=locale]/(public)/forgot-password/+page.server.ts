import { runAction } from '$lib/web/action';
import { formToObject } from '$lib/domain/shared/form-to-object';
import { unchecked } from '$lib/web/unchecked';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const values = formToObject(await request.formData());
		return runAction(values, async () => ({
			asked: await locals.api.account.requestReset(unchecked(values))
		}));
	}
};

import { runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import { unchecked } from '$lib/web/unchecked';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const values = await readForm(request);
		return runAction(values, async () => ({
			asked: await locals.api.account.requestReset(unchecked(values))
		}));
	}
};

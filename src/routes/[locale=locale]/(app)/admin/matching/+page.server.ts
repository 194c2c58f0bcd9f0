import { orError } from '$lib/web/action';
import { handsTo } from '$lib/web/hands-to';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	settings: await orError(locals.api.match.settings())
});

export const actions: Actions = {
	save: handsTo((api, input) => api.match.saveSettings(input))
};

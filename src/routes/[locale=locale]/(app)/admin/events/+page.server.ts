import { orError } from '$lib/web/action';
import { handsTo } from '$lib/web/hands-to';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	parked: await orError(locals.api.events.parked({ cursor: url.searchParams.get('cursor') ?? undefined }))
});

export const actions: Actions = {
	retry: handsTo((api, input) => api.events.retry(input)),
	discard: handsTo((api, input) => api.events.discard(input))
};

import { orError } from '$lib/web/action';
import { handsTo } from '$lib/web/hands-to';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	links: await orError(locals.api.person.links({ cursor: url.searchParams.get('cursor') ?? undefined }))
});

export const actions: Actions = {
	make: handsTo((api, input) => api.person.makeLink(input)),
	withdraw: handsTo((api, input) => api.person.withdrawLink(input))
};

import { orError } from '$lib/web/action';
import { handsTo } from '$lib/web/hands-to';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	person: await orError(locals.api.person.get({ personId: params.id }))
});

const here = ({ params }: { params: Partial<Record<string, string>> }) => ({ personId: params['id'] });

export const actions: Actions = {
	deactivate: handsTo((api, input) => api.person.deactivate(input), here),
	reactivate: handsTo((api, input) => api.person.reactivate(input), here),
	link: handsTo((api, input) => api.person.makeResetLink(input), here)
};

import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	outcome: await orError(locals.api.outcome.get({ id: params.id }))
});

import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	waiting: await orError(locals.api.person.waiting()),
	vectors: await orError(locals.api.match.vectors())
});

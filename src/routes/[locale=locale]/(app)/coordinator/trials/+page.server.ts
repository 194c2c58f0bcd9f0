import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	columns: await orError(locals.api.trial.board({ as: 'lab' }))
});

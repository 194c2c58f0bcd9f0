import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	list: await orError(locals.api.match.rank({ challengeId: params.id, limit: 20, quoted: 10 }))
});

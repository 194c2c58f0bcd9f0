import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	jobs: await orError(locals.api.import.jobs()),
	limit: locals.services.config.UPLOAD_LIMIT,
	/** Why the last upload was refused: the upload is a plain form post, so its answer comes back in the address. */
	refused: url.searchParams.get('refused')
});

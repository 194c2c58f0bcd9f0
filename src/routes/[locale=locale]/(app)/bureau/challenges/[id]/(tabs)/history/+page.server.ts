import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const cursor = url.searchParams.get('cursor') ?? undefined;
	return {
		trail: await orError(locals.api.audit.ofItem({ kind: 'challenge', id: params.id, cursor }))
	};
};

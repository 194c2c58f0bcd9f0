import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const active = url.searchParams.get('active');
	const query = {
		text: url.searchParams.get('q') ?? undefined,
		cursor: url.searchParams.get('cursor') ?? undefined,
		...(active ? { active: active === 'yes' } : {})
	};
	return { people: await orError(locals.api.person.list(query)) };
};

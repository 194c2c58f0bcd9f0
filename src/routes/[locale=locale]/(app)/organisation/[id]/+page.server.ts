import { orError } from '$lib/web/action';
import { handsTo } from '$lib/web/hands-to';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const input = { organisationId: params.id };
	const [organisation, members] = await Promise.all([
		orError(locals.api.organisation.getPrivate(input)),
		orError(
			locals.api.organisation.people({
				...input,
				cursor: url.searchParams.get('cursor') ?? undefined,
				invitationsCursor: url.searchParams.get('invitations') ?? undefined
			})
		)
	]);
	return { organisation, members };
};

const here = ({ params }: { params: Partial<Record<string, string>> }) => ({ organisationId: params['id'] });

export const actions: Actions = {
	save: handsTo((api, input) => api.organisation.update(input), here),
	verify: handsTo((api, input) => api.organisation.verify(input), here),
	invite: handsTo((api, input) => api.organisation.invite(input), here),
	roles: handsTo((api, input) => api.organisation.changeRoles(input), here)
};

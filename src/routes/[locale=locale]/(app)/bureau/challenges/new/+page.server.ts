import { error, redirect } from '@sveltejs/kit';
import { canCreateChallenge } from '$lib/domain/challenge/policy';
import { organisationsOf } from '$lib/domain/shared/actor';
import { orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ids = organisationsOf(locals.actor, 'bureau').filter((id) => canCreateChallenge(locals.actor, id));
	if (ids.length === 0) error(403, { message: 'forbidden' });
	const bureaux = await orError(
		Promise.all(ids.map((organisationId) => locals.api.organisation.get({ organisationId })))
	);
	return { bureaux };
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const values = await readForm(request);
		return runAction(values, async () => {
			const challenge = await locals.api.challenge.create(
				values as Parameters<typeof locals.api.challenge.create>[0]
			);
			redirect(303, `/${params.locale}/bureau/challenges/${challenge.id}/edit`);
		});
	}
};

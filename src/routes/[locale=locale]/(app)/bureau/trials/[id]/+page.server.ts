import { orError } from '$lib/web/action';
import { trialActions } from '$lib/web/trial-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	trial: await orError(locals.api.trial.get({ id: params.id }))
});

export const actions: Actions = trialActions;

import { trialActions } from '$lib/web/trial-actions';
import { loadTrial } from '$lib/web/trial-pages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTrial('bureau');

export const actions: Actions = trialActions;

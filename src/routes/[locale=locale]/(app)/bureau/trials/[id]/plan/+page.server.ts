import { loadTrialPlan, saveTrialPlan } from '$lib/web/trial-pages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTrialPlan('bureau');

export const actions: Actions = { default: saveTrialPlan('bureau') };

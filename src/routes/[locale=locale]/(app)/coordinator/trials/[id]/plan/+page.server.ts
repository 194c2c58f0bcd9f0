import { loadTrialPlan, saveTrialPlan } from '$lib/web/trial-pages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTrialPlan('lab');

export const actions: Actions = { default: saveTrialPlan('coordinator') };

import { loadTrialPlan, saveTrialPlan } from '$lib/web/trial-plan-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTrialPlan;

export const actions: Actions = { default: saveTrialPlan('bureau') };

import { loadOrganisations, organisationsActions } from '$lib/web/organisations-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadOrganisations(event);
export const actions: Actions = organisationsActions;

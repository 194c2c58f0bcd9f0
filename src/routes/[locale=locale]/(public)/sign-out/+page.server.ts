import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** Only a form signs out, so that a link on another site cannot. */
export const load: PageServerLoad = ({ locals }) => redirect(303, `/${locals.locale}`);

export const actions: Actions = {
	default: async ({ locals }) => {
		await locals.api.account.signOut();
		redirect(303, `/${locals.locale}/sign-in?said=signed-out`);
	}
};

import { redirect } from '@sveltejs/kit';
import { orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import { unchecked } from '$lib/web/unchecked';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	me: await orError(locals.api.account.me()),
	sessions: await orError(locals.api.account.sessions())
});

export const actions: Actions = {
	profile: async ({ request, locals }) => {
		const values = await readForm(request);
		return runAction(values, async () => {
			await locals.api.account.update(unchecked(values));
			return { saved: true };
		});
	},
	password: async ({ request, locals }) => {
		const values = await readForm(request);
		return runAction({ form: 'password' }, async () => {
			await locals.api.account.changePassword(unchecked(values));
			return { saved: true };
		});
	},
	session: async ({ request, locals }) => {
		const values = await readForm(request);
		return runAction(values, async () => {
			await locals.api.account.endSession(unchecked(values));
			return { saved: true };
		});
	},
	everywhere: async ({ locals }) => {
		await locals.api.account.signOutEverywhere();
		redirect(303, `/${locals.locale}/sign-in?said=signed-out`);
	}
};

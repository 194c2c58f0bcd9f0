import { redirect } from '@sveltejs/kit';
import { runAction } from '$lib/web/action';
import { formToObject } from '$lib/web/form';
import { unchecked } from '$lib/web/unchecked';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { token: url.searchParams.get('token') ?? '' };
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const values = formToObject(await request.formData());
		return runAction({}, async () => {
			await locals.api.account.resetPassword(unchecked(values));
			redirect(303, `/${locals.locale}/sign-in?said=reset`);
		});
	}
};

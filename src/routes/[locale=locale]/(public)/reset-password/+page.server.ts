import { redirect } from '@sveltejs/kit';
import { appErrorOf, orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import { unchecked } from '$lib/web/unchecked';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const token = url.searchParams.get('token') ?? '';
	try {
		await locals.api.account.resetLink({ token });
		return { token, works: true };
	} catch (thrown) {
		const app = appErrorOf(thrown);
		// What cannot be a token is no link either.
		if (app?.reason !== 'link-not-valid' && app?.code !== 'invalid') await orError(Promise.reject(thrown));
		return { token, works: false };
	}
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const values = await readForm(request);
		return runAction({}, async () => {
			await locals.api.account.resetPassword(unchecked(values));
			redirect(303, `/${locals.locale}/sign-in?said=reset`);
		});
	}
};

import { redirect } from '@sveltejs/kit';
import { appErrorOf, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import { unchecked } from '$lib/web/unchecked';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const token = url.searchParams.get('token') ?? '';
	try {
		return { token, invitation: await locals.api.account.invitation({ token }) };
	} catch (thrown) {
		if (!appErrorOf(thrown)) throw thrown;
		return { token, invitation: undefined };
	}
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { password, ...values } = await readForm(request);
		return runAction(values, async () => {
			const { home } = await locals.api.account.acceptInvitation(unchecked({ ...values, password }));
			redirect(303, `/${locals.locale}/${home}`);
		});
	}
};

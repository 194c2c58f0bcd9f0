import { redirect } from '@sveltejs/kit';
import { homeOf } from '$lib/domain/account/policy';
import { runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import { nextPage } from '$lib/web/next-page';
import { unchecked } from '$lib/web/unchecked';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = url.searchParams.get('next');
	if (locals.actor.kind === 'person') redirect(303, nextPage(next, locals.locale, homeOf(locals.actor)));
	return { said: url.searchParams.get('said'), demo: await locals.api.account.demo() };
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const values = await readForm(request);
		return runAction({ email: values['email'] }, async () => {
			const { home } = await locals.api.account.signIn(unchecked(values));
			redirect(303, nextPage(url.searchParams.get('next'), locals.locale, home));
		});
	}
};

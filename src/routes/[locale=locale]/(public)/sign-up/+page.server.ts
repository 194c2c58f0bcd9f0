import { redirect } from '@sveltejs/kit';
import { homeOf } from '$lib/domain/account/policy';
import { runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import { unchecked } from '$lib/web/unchecked';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.actor.kind === 'person') redirect(303, `/${locals.locale}/${homeOf(locals.actor)}`);
	return {};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { password, ...values } = await readForm(request);
		return runAction(values, async () => {
			await locals.api.account.signUp(unchecked({ ...values, password }));
			redirect(303, `/${locals.locale}/supplier`);
		});
	}
};

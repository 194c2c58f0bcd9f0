import { redirect } from '@sveltejs/kit';
import { orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	questions: await orError(
		locals.api.challenge.questions({
			challengeId: params.id,
			cursor: url.searchParams.get('cursor') ?? undefined
		})
	)
});

export const actions: Actions = {
	answer: async ({ request, locals, params }) => {
		const values = await readForm(request);
		return runAction(values, async () => {
			await locals.api.challenge.answer(values as Parameters<typeof locals.api.challenge.answer>[0]);
			redirect(303, `/${params.locale}/bureau/challenges/${params.id}/questions`);
		});
	}
};

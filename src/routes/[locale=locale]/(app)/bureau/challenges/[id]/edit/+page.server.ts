import { redirect } from '@sveltejs/kit';
import { EDITOR_FIELDS, draftInput, valuesOfForm } from '$lib/ui/challenge/draft-form';
import { orError, runAction } from '$lib/web/action';
import { keepToSide, sidesOf } from '$lib/web/own-workspace';
import { readForm } from '$lib/web/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [challenge, terms] = await orError(
		Promise.all([locals.api.challenge.get({ id: params.id }), locals.api.taxonomy.list({})])
	);
	keepToSide(
		locals,
		'bureau',
		{ kind: 'challenge', id: params.id },
		sidesOf(locals.actor, { bureauId: challenge.organisationId })
	);
	return { challenge, terms };
};

export const actions: Actions = {
	save: async ({ request, locals, params }) => {
		const values = await readForm(request);
		return runAction(values, async () => {
			const draft = draftInput(valuesOfForm(values), EDITOR_FIELDS);
			const input = { id: params.id, version: values['version'], ...draft };
			await locals.api.challenge.saveDraft(input as Parameters<typeof locals.api.challenge.saveDraft>[0]);
			redirect(303, `/${params.locale}/bureau/challenges/${params.id}/edit`);
		});
	},
	request: async ({ request, locals, params }) => {
		const values = await readForm(request);
		return runAction(values, async () => {
			const input = { id: params.id, version: values['version'], reason: values['reason'] };
			await locals.api.challenge.requestApproval(
				input as Parameters<typeof locals.api.challenge.requestApproval>[0]
			);
			redirect(303, `/${params.locale}/bureau/challenges/${params.id}`);
		});
	}
};

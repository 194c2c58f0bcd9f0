import { error, redirect } from '@sveltejs/kit';
import { draftInput, EDITOR_FIELDS, valuesOfForm } from '$lib/ui/challenge/draft-form';
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
	if (!challenge.actions.includes('add-addendum')) error(409, { message: 'illegal-transition' });
	return { challenge, terms };
};

/** Weights are frozen and the last day for questions stays: an addendum changes the content only. */
const FIELDS = EDITOR_FIELDS.filter((field) => field !== 'weights' && field !== 'questionsDue');

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const values = await readForm(request);
		return runAction(values, async () => {
			const { content } = draftInput(valuesOfForm(values), FIELDS);
			const input = { id: params.id, version: values['version'], note: values['note'] ?? '', content };
			await locals.api.challenge.addAddendum(input as Parameters<typeof locals.api.challenge.addAddendum>[0]);
			redirect(303, `/${params.locale}/bureau/challenges/${params.id}#addenda`);
		});
	}
};

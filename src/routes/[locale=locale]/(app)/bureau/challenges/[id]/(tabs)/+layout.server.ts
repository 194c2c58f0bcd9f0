import { orError } from '$lib/web/action';
import { keepToSide, sidesOf } from '$lib/web/own-workspace';
import type { LayoutServerLoad } from './$types';

/** The challenge with its vocabularies, for every tab. */
export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
	depends('bureau:challenge');
	const [challenge, terms] = await orError(
		Promise.all([locals.api.challenge.get({ id: params.id }), locals.api.taxonomy.list({ retired: true })])
	);
	keepToSide(
		locals,
		'bureau',
		{ kind: 'challenge', id: params.id },
		sidesOf(locals.actor, { bureauId: challenge.organisationId })
	);
	const bureau = await locals.api.organisation.get({ organisationId: challenge.organisationId });
	return { challenge, terms, bureau: { id: bureau.id, name: bureau.name } };
};

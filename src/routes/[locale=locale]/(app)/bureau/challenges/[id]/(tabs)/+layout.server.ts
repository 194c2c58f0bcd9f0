import { orError } from '$lib/web/action';
import type { LayoutServerLoad } from './$types';

/** The challenge with its vocabularies, for every tab. */
export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
	depends('bureau:challenge');
	const [challenge, terms] = await orError(
		Promise.all([locals.api.challenge.get({ id: params.id }), locals.api.taxonomy.list({ retired: true })])
	);
	const bureau = await locals.api.organisation.get({ organisationId: challenge.organisationId });
	return { challenge, terms, bureau: { id: bureau.id, name: bureau.name } };
};

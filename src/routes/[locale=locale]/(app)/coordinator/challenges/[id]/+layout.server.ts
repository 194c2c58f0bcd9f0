import type { LayoutServerLoad } from './$types';
import { orError } from '$lib/web/action';
import { termNames } from '$lib/web/term-names';

/** One need as the lab sees it: every page below shows it. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const challenge = await orError(locals.api.challenge.get({ id: params.id }));
	const [bureau, names] = await Promise.all([
		orError(locals.api.organisation.get({ organisationId: challenge.organisationId })),
		termNames(locals)
	]);
	return { challenge, bureau: { id: bureau.id, name: bureau.name }, names };
};

import { redirect } from '@sveltejs/kit';
import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

/** Straight to the one organisation; a choice where somebody belongs to several. */
export const load: PageServerLoad = async ({ locals }) => {
	const { memberships } = await orError(locals.api.account.me());
	const [only, ...others] = memberships;
	if (only && others.length === 0) redirect(303, `/${locals.locale}/organisation/${only.organisation.id}`);
	return { memberships };
};

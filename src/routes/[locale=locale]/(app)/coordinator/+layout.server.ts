import { error } from '@sveltejs/kit';
import { mayEnterLab } from '$lib/domain/account/policy';
import type { LayoutServerLoad } from './$types';

/** The lab's own pages: others are told plainly. Each procedure asks its policy besides. */
export const load: LayoutServerLoad = ({ locals }) => {
	if (!mayEnterLab(locals.actor)) error(403, { message: 'forbidden' });
};

import { error } from '@sveltejs/kit';
import { isCoordinator } from '$lib/domain/shared/actor';
import type { LayoutServerLoad } from './$types';

/** The lab's own pages: others are told plainly. Each procedure asks its policy besides. */
export const load: LayoutServerLoad = ({ locals }) => {
	if (!isCoordinator(locals.actor)) error(403, { message: 'forbidden' });
};

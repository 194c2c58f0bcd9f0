import { redirect } from '@sveltejs/kit';
import { keepToWorkspaces } from '$lib/web/own-workspace';
import type { LayoutServerLoad } from './$types';

/**
 * The workspaces are for people who have signed in; after that they come back to where they were going. Each is for
 * its own people: others are told plainly, or led to their own page of what they came for.
 */
export const load: LayoutServerLoad = ({ locals, url, params }) => {
	if (locals.actor.kind !== 'person')
		redirect(303, `/${params.locale}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
	keepToWorkspaces(locals, url);
	return {};
};

import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** The workspaces are for people who have signed in; after that they come back to where they were going. */
export const load: LayoutServerLoad = ({ locals, url, params }) => {
	if (locals.actor.kind === 'person') return {};
	redirect(303, `/${params.locale}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
};

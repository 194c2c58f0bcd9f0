import { loadMessages, loadPublicMessages } from '$lib/i18n/load';
import type { LayoutLoad } from './$types';

/**
 * The reader's messages as a module of their own: the server renders with them, the browser fetches one language, and
 * of it a visitor only what pages for everyone say.
 */
export const load: LayoutLoad = async ({ params, data }) => ({
	...data,
	locale: params.locale,
	messages: await (data.viewer ? loadMessages : loadPublicMessages)(params.locale)
});

import type { Handle } from '@sveltejs/kit';

/** No page has an action of this name: SvelteKit answers as it does for every one that is not there. */
const NOT_THERE = '/no-such-action';
/** SvelteKit's own word for an action without a name, which no address may say. */
const RESERVED = 'default';

/**
 * SvelteKit looks up the action that an address names (`?/submit`) among what every object has, too: `?/constructor`
 * was an error of the server, for anybody to fill its log with. So was its reserved name.
 */
export const ownActions: Handle = ({ event, resolve }) => {
	const url = new URL(event.request.url);
	const named = [...url.searchParams.keys()].filter((key) => key.startsWith('/'));
	if (named.map((key) => key.slice(1)).some((name) => name === RESERVED || name in Object.prototype)) {
		for (const key of named) url.searchParams.delete(key);
		url.searchParams.set(NOT_THERE, '');
		event.request = new Request(url, event.request);
	}
	return resolve(event);
};

import type { Handle } from '@sveltejs/kit';

/**
 * Of every answer, refusals and files included: scripts/serve.ts puts them on all that leave the server, the hook below
 * on those of the application wherever it runs. The content security policy of pages is in svelte.config.js; HTTPS only
 * (HSTS) is for the proxy to say, which has the certificate.
 */
export const SECURITY_HEADERS = {
	'x-content-type-options': 'nosniff',
	// A link of a mail has its token in the address: no other site is told it.
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	// What pages say in their policy (`frame-ancestors`), for answers that have none.
	'x-frame-options': 'DENY'
};

export const securityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
	return response;
};

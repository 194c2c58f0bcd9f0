/**
 * Whether a request that changes something comes from our own pages: JSON (which no form of another site can send)
 * and an `Origin`, when the browser tells one, of this very host.
 */
export function isSameOriginJson(request: Request, url: URL): boolean {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type !== 'application/json') return false;
	const site = request.headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin' && site !== 'none') return false;
	const origin = request.headers.get('origin');
	return origin === null || origin === url.origin;
}

import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { isSameOriginJson } from '../../../../lib/web/same-origin.ts';
import { appRouter } from '../../../../lib/server/trpc/app-router.ts';
import type { RequestHandler } from './$types';

/** Every operation of the product over HTTP. Queries are GET and change nothing; mutations are POST from our own pages. */
const handle: RequestHandler = ({ request, url, locals }) => {
	if (request.method !== 'GET' && !isSameOriginJson(request, url))
		return new Response('Only JSON from this site.', { status: 403 });
	return fetchRequestHandler({
		endpoint: '/api/trpc',
		req: request,
		router: appRouter,
		createContext: () => locals.ctx,
		responseMeta: () => ({ headers: { 'cache-control': 'no-store' } })
	});
};

export const GET = handle;
export const POST = handle;

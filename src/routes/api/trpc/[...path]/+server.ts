import { answerTrpc } from '$lib/server/trpc/answer';
import { isSameOriginJson } from '$lib/web/same-origin';
import type { RequestHandler } from './$types';

/** Every operation of the product over HTTP. Queries are GET and change nothing; mutations are POST from our own pages. */
const handle: RequestHandler = ({ request, url, locals }) => {
	if (request.method !== 'GET' && !isSameOriginJson(request, url))
		return new Response('Only JSON from this site.', { status: 403 });
	return answerTrpc(request, locals.ctx);
};

export const GET = handle;
export const POST = handle;

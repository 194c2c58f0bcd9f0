import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Ctx } from '../services.ts';
import { appRouter } from './app-router.ts';

/** Calls in one request: more than a page of ours ever makes at once, few enough that one request stays one. */
const MAX_BATCH = 20;

/** Answers a request to `/api/trpc/…` for the actor of the context. */
export const answerTrpc = (request: Request, ctx: Ctx): Promise<Response> =>
	fetchRequestHandler({
		endpoint: '/api/trpc',
		req: request,
		router: appRouter,
		createContext: () => ctx,
		maxBatchSize: MAX_BATCH,
		responseMeta: () => ({ headers: { 'cache-control': 'no-store' } })
	});

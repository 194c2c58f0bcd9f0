import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { AppRouter } from '../server/trpc/app-router.ts';

/** The typed client of the browser; the server's own caller is `locals.api`. No more calls at once than it answers. */
export const api = createTRPCClient<AppRouter>({
	links: [httpBatchLink({ url: '/api/trpc', maxURLLength: 4000, maxItems: 20 })]
});

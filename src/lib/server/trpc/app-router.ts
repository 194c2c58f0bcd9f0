import { createCallerFactory, router } from './trpc.ts';

/** The table of contents of the product: one router per feature, every operation of which goes through a use case. */
export const appRouter = router({});

export type AppRouter = typeof appRouter;
export const createServerApi = createCallerFactory(appRouter);
export type ServerApi = ReturnType<typeof createServerApi>;

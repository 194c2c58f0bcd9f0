import { publicProcedure, router } from '../trpc/trpc.ts';
import { getOutcome, outcomeIdInput } from './outcome-queries.ts';

/** Outcomes of trials: everybody reads them once they are published. */
export const outcomeRouter = router({
	get: publicProcedure.input(outcomeIdInput).query(({ ctx, input }) => getOutcome(ctx, input))
});

import { publicProcedure, router } from '../trpc/trpc.ts';
import { listOutcomes, listOutcomesInput } from './list-outcomes.ts';
import { getOutcome, outcomeIdInput } from './outcome-queries.ts';

/** Outcomes of trials: everybody reads them once they are published. */
export const outcomeRouter = router({
	publicList: publicProcedure.input(listOutcomesInput).query(({ ctx, input }) => listOutcomes(ctx, input)),
	get: publicProcedure.input(outcomeIdInput).query(({ ctx, input }) => getOutcome(ctx, input))
});

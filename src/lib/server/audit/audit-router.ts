import { personProcedure, router } from '../trpc/trpc.ts';
import { itemTrail, itemTrailInput } from './audit-queries.ts';

/** Who did what to an item, when and why. */
export const auditRouter = router({
	ofItem: personProcedure.input(itemTrailInput).query(({ ctx, input }) => itemTrail(ctx, input))
});

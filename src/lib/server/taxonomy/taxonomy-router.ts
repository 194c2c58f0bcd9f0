import { personProcedure, publicProcedure, router } from '../trpc/trpc.ts';
import {
	createTerm,
	createTermInput,
	retireTerm,
	retireTermInput,
	updateTerm,
	updateTermInput
} from './edit-term.ts';
import { listTerms, listTermsInput } from './taxonomy-queries.ts';

export const taxonomyRouter = router({
	list: publicProcedure.input(listTermsInput).query(({ ctx, input }) => listTerms(ctx, input)),
	create: personProcedure.input(createTermInput).mutation(({ ctx, input }) => createTerm(ctx, input)),
	update: personProcedure.input(updateTermInput).mutation(({ ctx, input }) => updateTerm(ctx, input)),
	retire: personProcedure.input(retireTermInput).mutation(({ ctx, input }) => retireTerm(ctx, input))
});

import { personProcedure, publicProcedure, router } from '../trpc/trpc.ts';
import { archiveForGood, archiveForGoodInput } from './archive-solution.ts';
import { createSolution, createSolutionInput } from './create-solution.ts';
import { listReviewed, listReviewedInput } from './list-solution.ts';
import { listPublicSolutions, listPublicSolutionsInput } from './list-public-solutions.ts';
import { reinstateListing, reinstateListingInput } from './reinstate-solution.ts';
import { returnToSupplier, returnToSupplierInput } from './return-solution.ts';
import { saveSolution, saveSolutionInput } from './save-solution.ts';
import {
	countSolutions,
	getPublicSolution,
	getSolution,
	listMySolutions,
	listSolutionsForReview,
	listSolutionsInput,
	solutionIdInput
} from './solution-queries.ts';
import { submitForReview, submitForReviewInput } from './submit-solution.ts';
import { suspendListing, suspendListingInput } from './suspend-solution.ts';

/** Solutions: read by everybody once listed, written by their supplier, reviewed by the lab. */
export const solutionRouter = router({
	publicView: publicProcedure.input(solutionIdInput).query(({ ctx, input }) => getPublicSolution(ctx, input)),
	publicList: publicProcedure
		.input(listPublicSolutionsInput)
		.query(({ ctx, input }) => listPublicSolutions(ctx, input)),
	get: personProcedure.input(solutionIdInput).query(({ ctx, input }) => getSolution(ctx, input)),
	mine: personProcedure.input(listSolutionsInput).query(({ ctx, input }) => listMySolutions(ctx, input)),
	review: personProcedure
		.input(listSolutionsInput)
		.query(({ ctx, input }) => listSolutionsForReview(ctx, input)),
	countByStatus: personProcedure.query(({ ctx }) => countSolutions(ctx)),

	create: personProcedure.input(createSolutionInput).mutation(({ ctx, input }) => createSolution(ctx, input)),
	save: personProcedure.input(saveSolutionInput).mutation(({ ctx, input }) => saveSolution(ctx, input)),
	submit: personProcedure
		.input(submitForReviewInput)
		.mutation(({ ctx, input }) => submitForReview(ctx, input)),
	list: personProcedure.input(listReviewedInput).mutation(({ ctx, input }) => listReviewed(ctx, input)),
	return: personProcedure
		.input(returnToSupplierInput)
		.mutation(({ ctx, input }) => returnToSupplier(ctx, input)),
	suspend: personProcedure
		.input(suspendListingInput)
		.mutation(({ ctx, input }) => suspendListing(ctx, input)),
	reinstate: personProcedure
		.input(reinstateListingInput)
		.mutation(({ ctx, input }) => reinstateListing(ctx, input)),
	archive: personProcedure.input(archiveForGoodInput).mutation(({ ctx, input }) => archiveForGood(ctx, input))
});

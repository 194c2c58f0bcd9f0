import { personProcedure, router } from '../trpc/trpc.ts';
import {
	getImportJob,
	importJobInput,
	listImportJobs,
	removeImport,
	removeImportInput,
	startImport,
	startImportInput
} from './import-jobs.ts';

/** The file itself comes by a form post (routes/…/admin/import/upload), which streams. */
export const importRouter = router({
	jobs: personProcedure.query(({ ctx }) => listImportJobs(ctx)),
	job: personProcedure.input(importJobInput).query(({ ctx, input }) => getImportJob(ctx, input)),
	start: personProcedure.input(startImportInput).mutation(({ ctx, input }) => startImport(ctx, input)),
	remove: personProcedure.input(removeImportInput).mutation(({ ctx, input }) => removeImport(ctx, input))
});

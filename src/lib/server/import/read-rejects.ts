import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { canImport } from '../../domain/import/policy.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { importJobsSpec } from './import-job-collection.ts';
import type { importJobInput } from './import-jobs.ts';
import { rejectsPath } from './upload-files.ts';

/** Where the rejected rows of a job lie; undefined when there are none. @throws AppError `forbidden`, `not-found` */
export async function readRejects(
	ctx: Ctx,
	input: z.infer<typeof importJobInput>
): Promise<{ file: string; name: string } | undefined> {
	if (!canImport(ctx.actor, 'view')) throw new AppError('forbidden');
	const job = await ctx.storage.collection(importJobsSpec).get(input.id);
	const file = rejectsPath(ctx.config, job.id);
	return existsSync(file) ? { file, name: `${job.fileName}.rejects.jsonl` } : undefined;
}

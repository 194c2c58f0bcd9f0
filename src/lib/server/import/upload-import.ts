import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { IMPORT_KINDS, suggestMapping } from '../../domain/import/import-fields.ts';
import { noCounts, type ImportJob } from '../../domain/import/import-job.ts';
import { canImport } from '../../domain/import/policy.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { AppError } from '../../domain/shared/error.ts';
import { eventOf, type Ctx } from '../services.ts';
import { peekRows } from './formats/file-rows.ts';
import { importJobsSpec } from './import-job-collection.ts';
import { receiveFile, removeFiles, uploadPath } from './upload-files.ts';

/** Rows looked at for the headings: JSON lines need not all have the same. */
const PEEK = 200;

export const uploadImportInput = z.object({
	kind: z.enum(IMPORT_KINDS),
	fileName: z.string().min(1).max(200)
});

/**
 * Takes a file in, streamed to disk, and makes a job of it with a suggested mapping.
 * @throws AppError `forbidden`; `too-large` past the stated bound; `invalid` when it cannot be read as its format
 */
export async function uploadImport(
	ctx: Ctx,
	input: z.infer<typeof uploadImportInput>,
	source: AsyncIterable<Uint8Array>
): Promise<{ id: string }> {
	if (!canImport(ctx.actor, 'import')) throw new AppError('forbidden');
	const id = ctx.newId();
	const fileName = path.basename(input.fileName).slice(-200);
	await receiveFile(ctx.config, id, source, ctx.config.UPLOAD_LIMIT);
	try {
		const { headings } = await peekRows(uploadPath(ctx.config, id), fileName, PEEK);
		const now = ctx.now();
		const job: Omit<ImportJob, 'version'> = {
			id,
			createdAt: now,
			updatedAt: now,
			kind: input.kind,
			fileName,
			host: hostname(),
			by: actorId(ctx.actor),
			status: 'uploaded',
			mapping: suggestMapping(headings, input.kind),
			dryRun: true,
			publish: false,
			counts: noCounts(),
			problems: []
		};
		const event = eventOf(
			ctx,
			job.by,
			'import-job.uploaded',
			{ kind: 'import-job', id, version: 1 },
			{ fileName, kind: input.kind }
		);
		await ctx.storage.collection(importJobsSpec).insert(job, [event]);
		return { id };
	} catch (error) {
		await removeFiles(ctx.config, id);
		throw error;
	}
}

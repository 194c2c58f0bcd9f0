import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../domain/shared/error.ts';
import type { Config } from '../config.ts';

type Places = Pick<Config, 'DATA_DIR'>;

const folder = (config: Places) => path.join(config.DATA_DIR, 'imports');
/** Job ids are made here and are URL-safe, so they are safe in a file name too. */
export const uploadPath = (config: Places, jobId: string): string => path.join(folder(config), jobId);
export const rejectsPath = (config: Places, jobId: string): string =>
	`${uploadPath(config, jobId)}.rejects.jsonl`;

/**
 * Writes a stream into the job's file.
 * @throws AppError `too-large` as soon as `limit` bytes have passed; what was written is removed
 */
export async function receiveFile(
	config: Places,
	jobId: string,
	source: AsyncIterable<Uint8Array>,
	limit: number
): Promise<number> {
	await mkdir(folder(config), { recursive: true });
	let bytes = 0;
	const bound = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			bytes += chunk.length;
			done(
				bytes > limit ? new AppError('too-large', { reason: 'upload-too-large', detail: { limit } }) : null,
				chunk
			);
		}
	});
	const file = uploadPath(config, jobId);
	try {
		await pipeline(source, bound, createWriteStream(file, { flags: 'wx' }));
	} catch (error) {
		await rm(file, { force: true });
		throw error;
	}
	return bytes;
}

export async function removeFiles(config: Places, jobId: string): Promise<void> {
	await Promise.all(
		[uploadPath(config, jobId), rejectsPath(config, jobId)].map((file) => rm(file, { force: true }))
	);
}

import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { AppError } from '../domain/shared/error.ts';

export interface Upload {
	/** Text fields that stand before the file in the form. */
	fields: Record<string, string>;
	fileName: string;
	stream: Readable;
}

/**
 * The first file of a multipart form as a stream: it is read only as fast as it is consumed.
 * @throws AppError `invalid` with reason `file-missing` when the form has none; `too-large` with reason
 * `upload-too-large` when the server refused the whole request by its length
 */
export function readUpload(request: Request): Promise<Upload> {
	const contentType = request.headers.get('content-type') ?? '';
	if (!contentType.startsWith('multipart/form-data') || !request.body)
		throw new AppError('invalid', { reason: 'file-missing' });
	const source = Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>);
	return new Promise((resolve, reject) => {
		const headers: BusboyHeaders = { 'content-type': contentType };
		const busboy = new Busboy({ headers, limits: { files: 1, fields: 10, fieldSize: 1000 } });
		const fields: Record<string, string> = {};
		const fail = (error: unknown) => {
			source.destroy();
			reject(refusalOf(error));
		};
		busboy.on('field', (name, value) => void (fields[name] = value));
		busboy.on('file', (_name, stream, fileName) => {
			if (!fileName) {
				stream.resume();
				return;
			}
			// A refusal ends the reading of the file. The rest is dropped: a browser reads the answer once it has sent all.
			stream.once('close', () => source.unpipe(busboy).resume());
			source.once('error', (error) => stream.destroy(refusalOf(error)));
			resolve({ fields, fileName, stream });
		});
		busboy.once('finish', () => fail(new AppError('invalid', { reason: 'file-missing' })));
		busboy.once('error', fail);
		source.once('error', fail);
		source.pipe(busboy);
	});
}

function refusalOf(error: unknown): AppError {
	if (error instanceof AppError) return error;
	const tooLarge = error instanceof Error && 'status' in error && error.status === 413;
	return tooLarge
		? new AppError('too-large', { reason: 'upload-too-large', cause: error })
		: new AppError('invalid', { reason: 'file-missing', cause: error });
}

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { readRejects } from '$lib/server/import/read-rejects';
import { orError } from '$lib/web/action';
import type { RequestHandler } from './$types';

/** The rows that did not go in, with what is wrong with each, to mend and import again. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const found = await orError(readRejects(locals.ctx, { id: params.id }));
	if (!found) error(404, { message: 'not-found' });
	return new Response(Readable.toWeb(createReadStream(found.file)) as ReadableStream, {
		headers: {
			'content-type': 'application/x-ndjson; charset=utf-8',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`
		}
	});
};

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { redirect } from '@sveltejs/kit';
import { readRejects } from '$lib/server/import/read-rejects';
import { appErrorOf } from '$lib/web/action';
import type { RequestHandler } from './$types';

/**
 * The rows that did not go in, with what is wrong with each, to mend and import again. A file cannot say in words why
 * there is none: the page of the import does.
 */
export const GET: RequestHandler = async ({ locals, params }) => {
	const found = await readRejects(locals.ctx, { id: params.id }).catch((thrown: unknown) => {
		if (!appErrorOf(thrown)) throw thrown;
	});
	if (!found) redirect(303, `/${params.locale}/admin/import/${encodeURIComponent(params.id)}`);
	return new Response(Readable.toWeb(createReadStream(found.file)) as ReadableStream, {
		headers: {
			'content-type': 'application/x-ndjson; charset=utf-8',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`
		}
	});
};

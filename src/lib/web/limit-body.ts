import { json, type Handle, type RequestEvent } from '@sveltejs/kit';
import { getTRPCErrorShape, TRPCError } from '@trpc/server';
import { AppError } from '../domain/shared/error.ts';
import { toTrpcCode } from '../server/trpc/error-map.ts';
import { appRouter } from '../server/trpc/app-router.ts';
import { plainPage } from './plain-page.ts';

/** Bytes of a form or of a call. The server itself lets more through (UPLOAD_LIMIT): one address takes files. */
export const BODY_LIMIT = 1024 * 1024;
/** Counts its own bytes while it writes them to disk (read-upload.ts, server/import/upload-files.ts). */
const UPLOAD_ROUTE = '/[locale=locale]/(app)/admin/import/upload';
const REASON = 'request-too-large';
/** Refuses bodies over the limit with 413, by the length that they announce or else by counting what comes. */
export const limitBody: Handle = async ({ event, resolve }) => {
	const { body, headers } = event.request;
	if (!body || event.route.id === UPLOAD_ROUTE) return resolve(event);
	const announced = headers.get('content-length');
	if (announced === null) {
		const bytes = await readUpTo(body, BODY_LIMIT);
		if (!bytes) return refusal(event);
		event.request = new Request(event.request, { body: bytes });
	} else if (!(Number(announced) <= BODY_LIMIT)) {
		await discard(body.getReader());
		return refusal(event);
	}
	try {
		return await resolve(event);
	} finally {
		// Left unread, it would stand in the way of the next request on the same connection.
		const rest = event.request.body;
		if (rest && !rest.locked) await discard(rest.getReader());
	}
};

async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Blob | undefined> {
	const reader = body.getReader();
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return new Blob(chunks);
		size += value.length;
		if (size > limit) {
			await discard(reader);
			return undefined;
		}
		chunks.push(new Uint8Array(value));
	}
}

/** A browser reads the answer only once it has sent all: what is left is read and dropped. */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
	try {
		while (!(await reader.read()).done);
	} catch {
		// Past the server's own limit, or the client left: there is no more to read.
	}
}

/** In the form that the asker understands: a tRPC error, the result of a form action, or a page in their language. */
async function refusal(event: RequestEvent): Promise<Response> {
	const { request, url, locals } = event;
	if (url.pathname.startsWith('/api/trpc/')) return json({ error: trpcShape() }, { status: 413 });
	if (request.headers.get('accept')?.startsWith('application/json'))
		return json({ type: 'error', status: 413, error: { message: REASON } }, { status: 413 });
	return plainPage(locals.locale, 413, (t) => ({
		title: t('nav.errorTooLarge'),
		body: `<p>${t(`errors.${REASON}`)}</p>
<p><a href="/${locals.locale}">${t('nav.errorHome')}</a></p>`
	}));
}

function trpcShape() {
	const cause = new AppError('too-large', { reason: REASON });
	return getTRPCErrorShape({
		config: appRouter._def._config,
		error: new TRPCError({ code: toTrpcCode(cause.code), cause, message: cause.reason }),
		type: 'unknown',
		path: undefined,
		input: undefined,
		ctx: undefined
	});
}

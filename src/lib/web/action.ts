import { error, fail, isActionFailure, type ActionFailure } from '@sveltejs/kit';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { AppError } from '../domain/shared/error.ts';
import { asTyped } from '../domain/shared/form-to-object.ts';
import { fromZod, toTrpcCode } from '../server/trpc/error-map.ts';

/** What a form gets back when it is refused: everything typed, and a message key per field. */
export interface Refusal {
	values: Record<string, unknown>;
	reason: string;
	fields: Record<string, string>;
	detail: Record<string, unknown>;
}

/** The product's own error inside whatever the caller threw; undefined for an unknown one. */
export function appErrorOf(thrown: unknown): AppError | undefined {
	if (thrown instanceof AppError) return thrown;
	if (!(thrown instanceof TRPCError)) return undefined;
	return thrown.cause instanceof AppError ? thrown.cause : fromZod(thrown.cause);
}

const statusOf = ({ code }: AppError) =>
	getHTTPStatusCodeFromError(new TRPCError({ code: toTrpcCode(code) }));

/**
 * Runs a form action: a refusal becomes `fail` with what was typed, an unknown error goes on to the error page.
 * Redirects thrown inside pass through.
 */
export async function runAction<T>(
	values: Record<string, unknown>,
	run: () => Promise<T>
): Promise<T | ActionFailure<{ refusal: Refusal }>> {
	try {
		return await run();
	} catch (thrown) {
		const app = appErrorOf(thrown);
		if (!app) throw thrown;
		return fail(statusOf(app), {
			refusal: { values: asTyped(values), reason: app.reason, fields: app.fields, detail: app.detail }
		});
	}
}

/**
 * The same for a step of a lifecycle. It has no text to compare, so somebody else's save is no two versions but a
 * conflict: the page that comes back shows what they did (ui/shared/Form.svelte).
 */
export async function runStep<T>(
	values: Record<string, unknown>,
	run: () => Promise<T>
): Promise<T | ActionFailure<{ refusal: Refusal }>> {
	const result = await runAction(values, run);
	if (isActionFailure(result)) {
		const { refusal } = (result as ActionFailure<{ refusal: Refusal }>).data;
		if (refusal.reason === 'version') refusal.reason = 'conflict';
	}
	return result;
}

/** An address with an id that none can have leads nowhere, as one that nobody has. */
const isOfNoItem = ({ code, fields }: AppError): boolean =>
	code === 'invalid' && Object.keys(fields).some((field) => /^(id|\w+Id)$/.test(field));

/** For loads: a product error becomes the page's error with its status; an unknown one goes on (it gets an id). */
export async function orError<T>(promise: Promise<T>): Promise<T> {
	try {
		return await promise;
	} catch (thrown) {
		const app = appErrorOf(thrown);
		if (!app) throw thrown;
		if (isOfNoItem(app)) error(404, { message: 'not-found' });
		error(statusOf(app), { message: app.reason });
	}
}

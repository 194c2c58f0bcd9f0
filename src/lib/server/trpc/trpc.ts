import { initTRPC, TRPCError } from '@trpc/server';
import type { Ctx } from '../services.ts';
import { AppError } from '../../domain/shared/error.ts';
import { fromTrpc, fromZod, toTrpcCode } from './error-map.ts';

/** What an error looks like to a caller: a code, a message key, the fields concerned. Never a stack or prose. */
export interface ErrorShape {
	code: string;
	reason: string;
	fields: Record<string, string>;
	detail: Record<string, unknown>;
	/** Of an unknown error: in the log beside the whole of it. */
	id?: string;
}

const t = initTRPC.context<Ctx>().create({
	errorFormatter({ shape, error, ctx }) {
		const app = error.cause instanceof AppError ? error.cause : (fromZod(error.cause) ?? fromTrpc(error));
		const known: ErrorShape = app
			? { code: app.code, reason: app.reason, fields: app.fields, detail: app.detail }
			: {
					code: 'internal',
					reason: 'internal',
					fields: {},
					detail: {},
					...(ctx ? { id: ctx.requestId } : {})
				};
		return { ...shape, message: known.reason, data: { httpStatus: shape.data.httpStatus, app: known } };
	}
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

// 1. Errors of the product become tRPC errors with the right status; anything else is logged under the request's id.
const errors = t.middleware(async ({ ctx, next, path }) => {
	const result = await next();
	if (result.ok) return result;
	const cause = result.error.cause;
	if (cause instanceof AppError)
		throw new TRPCError({ code: toTrpcCode(cause.code), cause, message: cause.reason });
	if (!fromZod(cause) && !fromTrpc(result.error))
		ctx.log.error({ err: cause ?? result.error, requestId: ctx.requestId, path }, 'unknown error');
	return result;
});

// 2. Everyone, signed in or not: the use case's policy decides.
export const publicProcedure = t.procedure.use(errors);

// 3. Somebody signed in; the use case's policy still decides what they may do.
export const personProcedure = publicProcedure.use(({ ctx, next }) => {
	if (ctx.actor.kind !== 'person') throw new AppError('unauthenticated');
	return next({ ctx: { ...ctx, actor: ctx.actor } });
});

import type { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { AppError, type ErrorCode } from '../../domain/shared/error.ts';
import { fieldErrors } from '../../domain/shared/field-errors.ts';

const TRPC_CODES = {
	invalid: 'BAD_REQUEST',
	unauthenticated: 'UNAUTHORIZED',
	forbidden: 'FORBIDDEN',
	'not-found': 'NOT_FOUND',
	conflict: 'CONFLICT',
	'illegal-transition': 'CONFLICT',
	'too-large': 'PAYLOAD_TOO_LARGE',
	'rate-limited': 'TOO_MANY_REQUESTS',
	unavailable: 'SERVICE_UNAVAILABLE'
} as const satisfies Record<ErrorCode, string>;

/** The tRPC (and so HTTP) code of a product error: one map for the whole product. */
export const toTrpcCode = (code: ErrorCode) => TRPC_CODES[code];

/** A refused input as a product error with one reason per field; undefined when the cause is not zod's. */
export function fromZod(cause: unknown): AppError | undefined {
	if (!(cause instanceof ZodError)) return undefined;
	return new AppError('invalid', { fields: fieldErrors(cause), cause });
}

/** What tRPC itself refuses, such as an unknown procedure or a body that is no JSON; undefined for a fault of ours. */
export function fromTrpc({ code, cause }: TRPCError): AppError | undefined {
	// A schema that throws anything but a ZodError is at fault itself, and tRPC calls that a bad request too.
	const unread = code === 'PARSE_ERROR' || cause instanceof SyntaxError;
	const ours = code === 'INTERNAL_SERVER_ERROR' || (cause && !unread);
	return ours ? undefined : new AppError(code === 'NOT_FOUND' ? 'not-found' : 'invalid');
}

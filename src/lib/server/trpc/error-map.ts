import { ZodError } from 'zod';
import { AppError, type ErrorCode } from '../../domain/shared/error.ts';

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

/** Our schemas' own messages are message keys (kebab-case); zod's are prose, so they map to a key by issue code. */
const isKey = (message: string) => /^[a-z][a-z0-9-]+$/.test(message);

/** A refused input as a product error with one message key per field; undefined when the cause is not zod's. */
export function fromZod(cause: unknown): AppError | undefined {
	if (!(cause instanceof ZodError)) return undefined;
	const fields: Record<string, string> = {};
	for (const issue of cause.issues) {
		const path = issue.path.join('.');
		fields[path] ??= isKey(issue.message) ? issue.message : `zod-${issue.code.replaceAll('_', '-')}`;
	}
	return new AppError('invalid', { fields, cause });
}

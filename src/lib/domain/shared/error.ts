/** What can go wrong, by name. Each has one HTTP status (server/trpc/error-map.ts) and one message per language. */
export const ERROR_CODES = [
	'invalid',
	'unauthenticated',
	'forbidden',
	'not-found',
	'conflict',
	'illegal-transition',
	'too-large',
	'rate-limited',
	'unavailable'
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Where in the input (dot path, `''` for the whole) and which message key explains it. */
export type FieldErrors = Record<string, string>;

/** The one error type of the product. `reason` is a message key under `errors.` in i18n, never prose. */
export class AppError extends Error {
	readonly code: ErrorCode;
	readonly reason: string;
	readonly fields: FieldErrors;
	/** Facts to show beside the message (allow-listed: never internals). */
	readonly detail: Record<string, unknown>;

	constructor(
		code: ErrorCode,
		options: { reason?: string; fields?: FieldErrors; detail?: Record<string, unknown>; cause?: unknown } = {}
	) {
		super(`${code}${options.reason ? `: ${options.reason}` : ''}`, { cause: options.cause });
		this.name = 'AppError';
		this.code = code;
		this.reason = options.reason ?? code;
		this.fields = options.fields ?? {};
		this.detail = options.detail ?? {};
	}
}

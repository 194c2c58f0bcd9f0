import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../domain/shared/error.ts';

export interface RequestLimits {
	/** For one try, headers and body. */
	timeoutMs: number;
	/** Tries in all. */
	attempts: number;
	/** Wait before the second try; doubles after each. */
	backoffMs: number;
	/** A server that asks for a longer wait than this (`Retry-After`) is given up for now. */
	longestWaitMs: number;
}

export interface JsonRequest {
	url: string;
	headers: Record<string, string>;
	body: unknown;
	/** Largest answer that is read, bytes. */
	maxBytes: number;
	signal?: AbortSignal | undefined;
}

/** An answer that says no for good; `status` tells which kind. */
export class Refused extends AppError {
	readonly status: number;
	constructor(status: number, said: string) {
		super('unavailable', { reason: 'embedder-refused', cause: new Error(`HTTP ${status}: ${said}`) });
		this.status = status;
	}
}

/** Worth another try, perhaps after `waitMs`. */
class Again extends Error {
	readonly waitMs: number | undefined;
	constructor(message: string, options: { waitMs?: number | undefined; cause?: unknown } = {}) {
		super(message, { cause: options.cause });
		this.waitMs = options.waitMs;
	}
}

const RETRIED = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Of an error's body, for the log. */
const SAID = 300;

const unavailable = (cause: unknown) =>
	new AppError('unavailable', { reason: 'embedder-unavailable', cause });
export const badAnswer = (why: string, cause?: unknown) =>
	new AppError('unavailable', { reason: 'embedder-answer', cause: new Error(why, { cause }) });

/**
 * Posts JSON and reads JSON. Connections that fail, 429 and 5xx are tried again with growing waits or when the server
 * says; a server that hangs is not, since each try costs its whole time.
 * @throws AppError `unavailable` as the port says
 */
export async function postJson(request: JsonRequest, limits: RequestLimits): Promise<unknown> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await once(request, limits.timeoutMs);
		} catch (error) {
			if (error instanceof AppError) throw error;
			if (!(error instanceof Again) || attempt >= limits.attempts) throw unavailable(error);
			const wait = error.waitMs ?? limits.backoffMs * 2 ** (attempt - 1);
			if (wait > limits.longestWaitMs) throw unavailable(error);
			await delay(wait, undefined, { ...(request.signal ? { signal: request.signal } : {}) }).catch(
				(cause: unknown) => {
					throw unavailable(cause);
				}
			);
		}
	}
}

async function once({ url, headers, body, maxBytes, signal }: JsonRequest, timeoutMs: number) {
	const timeout = AbortSignal.timeout(timeoutMs);
	const either = signal ? AbortSignal.any([timeout, signal]) : timeout;
	let response: Response;
	try {
		response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
			body: JSON.stringify(body),
			// The key goes to the address that was set and to no other.
			redirect: 'manual',
			signal: either
		});
	} catch (cause) {
		if (either.aborted) throw cause;
		throw new Again('no connection', { cause });
	}
	if (!response.ok) await refuse(response);
	let text: string;
	try {
		text = await readText(response, maxBytes);
	} catch (cause) {
		if (either.aborted || cause instanceof AppError) throw cause;
		throw new Again('the connection broke off', { cause });
	}
	try {
		return JSON.parse(text) as unknown;
	} catch (cause) {
		throw badAnswer(`not JSON: ${text.slice(0, SAID)}`, cause);
	}
}

async function refuse(response: Response): Promise<never> {
	const said = await readText(response, 10_000).catch(() => '');
	if (!RETRIED.has(response.status)) throw new Refused(response.status, said.slice(0, SAID));
	const waitMs = retryAfter(response.headers.get('retry-after'));
	throw new Again(`HTTP ${response.status}: ${said.slice(0, SAID)}`, { waitMs });
}

/** Milliseconds, from seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(header: string | null): number | undefined {
	if (!header) return undefined;
	const seconds = Number(header);
	const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
	return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

async function readText(response: Response, maxBytes: number): Promise<string> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > maxBytes) throw badAnswer(`more than ${maxBytes} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

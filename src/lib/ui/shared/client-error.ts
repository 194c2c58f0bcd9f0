import { TRPCClientError } from '@trpc/client';

/** The product's own error inside what a tRPC call in the browser threw; `internal` for any other. */
export function appErrorOfClient(thrown: unknown): {
	reason: string;
	fields: Record<string, string>;
	detail: Record<string, unknown>;
} {
	const data: unknown = thrown instanceof TRPCClientError ? thrown.data : undefined;
	const app = (
		data as { app?: { reason: string; fields: Record<string, string>; detail: Record<string, unknown> } }
	)?.app;
	return app ?? { reason: reasonWithoutAnswer(thrown), fields: {}, detail: {} };
}

/** A server that is not reached makes `fetch` throw a TypeError; an answer that is not ours is a proxy's, say. */
function reasonWithoutAnswer(thrown: unknown): string {
	if (!(thrown instanceof TRPCClientError)) return 'internal';
	return thrown.cause instanceof TypeError ? 'unreachable' : 'unavailable';
}

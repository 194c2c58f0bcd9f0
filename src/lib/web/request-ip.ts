import type { RequestEvent } from '@sveltejs/kit';

/** The client's address as the adapter tells it (ADDRESS_HEADER behind a proxy); a fixed word where it cannot. */
export function requestIp(event: Pick<RequestEvent, 'getClientAddress'>): string {
	try {
		return event.getClientAddress();
	} catch {
		return 'unknown';
	}
}

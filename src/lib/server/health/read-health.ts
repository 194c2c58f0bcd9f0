import manifest from '../../../../package.json' with { type: 'json' };
import type { Services } from '../services.ts';

/** What `/api/health` tells. No addresses, no counts of what is secret. */
export interface Health {
	status: 'ok' | 'degraded' | 'down';
	storage: { ok: boolean; engine?: string; version?: string };
	search: { ok: boolean; engine?: string; version?: string };
	/** Events not yet in the log, and in the log but not yet in the search index. */
	lag: { outbox?: number; search?: number };
	versions: { application: string; node: string };
}

async function part(ask: () => Promise<{ engine: string; version: string }>) {
	try {
		const { engine, version } = await ask();
		return { ok: true, engine, version };
	} catch {
		return { ok: false };
	}
}

/** Asks every service that the product stands on; one that does not answer is told, not thrown. */
export async function readHealth(services: Services): Promise<Health> {
	const [storage, search] = await Promise.all([
		part(() => services.storage.health()),
		part(() => services.search.health())
	]);
	const status = !storage.ok ? 'down' : search.ok ? 'ok' : 'degraded';
	const lag = storage.ok ? await readLag(services) : {};
	const versions = { application: manifest.version, node: process.versions.node };
	return { status, storage, search, lag, versions };
}

async function readLag({ storage }: Services): Promise<Health['lag']> {
	const [outbox, head, synced] = await Promise.all([
		storage.events.pending(),
		storage.events.head(),
		storage.events.checkpoint('search-sync')
	]);
	return { outbox, search: Math.max(0, head - synced) };
}

import manifest from '../../../../package.json' with { type: 'json' };
import { readVectorProgress } from '../matching/vectors/vector-progress.ts';
import type { Services } from '../services.ts';
import { embedderAnswers } from './embedder-health.ts';

/** What `/api/health` tells. No addresses, no counts of what is secret. */
export interface Health {
	status: 'ok' | 'degraded' | 'down';
	storage: { ok: boolean; engine?: string; version?: string };
	search: { ok: boolean; engine?: string; version?: string };
	/** Absent without one. Matches go by words alone while it does not answer. */
	embedder?: { ok: boolean; model: string };
	/** Listed solutions and open needs that have their vectors; absent without an embedder. */
	vectors?: { solutions: Done; needs: Done };
	/** Events not yet in the log, and in the log but not yet in the search index. */
	lag: { outbox?: number; search?: number };
	versions: { application: string; node: string };
}

interface Done {
	done: number;
	total: number;
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
	const { embedder: asked } = services;
	const [storage, search, answers] = await Promise.all([
		part(() => services.storage.health()),
		part(() => services.search.health()),
		asked && embedderAnswers(asked)
	]);
	const status = !storage.ok ? 'down' : search.ok && answers !== false ? 'ok' : 'degraded';
	const lag = storage.ok ? await readLag(services) : {};
	const versions = { application: manifest.version, node: process.versions.node };
	const embedder = asked ? { embedder: { ok: answers ?? false, model: asked.name } } : {};
	const vectors = storage.ok ? await readVectors(services) : {};
	return { status, storage, search, ...embedder, ...vectors, lag, versions };
}

async function readVectors(services: Services): Promise<Pick<Health, 'vectors'>> {
	const progress = await readVectorProgress(services);
	return progress ? { vectors: { solutions: progress.items.solution, needs: progress.items.need } } : {};
}

async function readLag({ storage }: Services): Promise<Health['lag']> {
	const [outbox, head, synced] = await Promise.all([
		storage.events.pending(),
		storage.events.head(),
		storage.events.checkpoint('search-sync')
	]);
	return { outbox, search: Math.max(0, head - synced) };
}

import { Meilisearch } from 'meilisearch';
import type { SearchPort } from '../port.ts';
import { Indexes } from './indexes.ts';
import { nearest, Spaces } from './nearest.ts';
import { candidates, search, type Engine } from './read.ts';
import { nextOf, startRebuild } from './rebuild.ts';
import { batchesOf } from './stored.ts';
import { asked, finished } from './tasks.ts';
import { writeDocuments } from './write.ts';

export interface MeilisearchOptions {
	url: string;
	/** A key that may create, write, swap and search the indexes. */
	apiKey?: string;
	/** Before every index name, so that several installations share a server. */
	prefix: string;
	/** A search that takes longer has failed: somebody waits for it. */
	searchMs?: number;
}

/** A request that takes longer has failed; a write is several MB. */
const REQUEST_MS = 60_000;

/** The search port on a Meilisearch server, 1.50 or near it, through the official client. */
export function openMeilisearch({ url, apiKey, prefix, searchMs = 8000 }: MeilisearchOptions): SearchPort {
	const client = new Meilisearch({ host: url, timeout: REQUEST_MS, ...(apiKey ? { apiKey } : {}) });
	const engine: Engine = { client, searchMs };
	const indexes = new Indexes(client, prefix);
	const spaces = new Spaces(client);
	return {
		kind: 'meilisearch',
		async prepare(specs) {
			indexes.declare(specs);
			for (const { name } of specs) await indexes.ready(name);
		},
		async upsert(name, documents) {
			if (documents.length === 0) return;
			await spaces.check(await indexes.ready(name), documents);
			for (const batch of batchesOf(documents))
				await indexes.write(name, (uid) => writeDocuments(client, uid, batch));
		},
		async remove(name, ids) {
			if (ids.length === 0) return;
			await indexes.write(name, (uid) =>
				finished(client.index(uid).deleteDocuments([...ids]), ['index_not_found'])
			);
		},
		search: (name, query) => search(engine, indexes.uid(name), query),
		candidates: (name, query) => candidates(engine, indexes.uid(name), query),
		nearest: (name, query) => nearest(engine, spaces, indexes.uid(name), query),
		rebuild: async (name) => startRebuild(client, await indexes.ready(name), indexes.spec(name)),
		count: async (name) => (await asked(client.index(indexes.uid(name)).getStats())).numberOfDocuments,
		async drop(name) {
			spaces.forget();
			for (const uid of [indexes.uid(name), nextOf(indexes.uid(name))])
				await finished(client.deleteIndex(uid), ['index_not_found']);
		},
		async health() {
			await asked(client.health());
			return { engine: 'Meilisearch', version: (await asked(client.getVersion())).pkgVersion };
		},
		close: () => Promise.resolve()
	};
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEmbeddedSearch } from './embedded/embedded-search.ts';
import { startFake } from '../testing/fake-meilisearch/server.ts';
import { openMeilisearch } from './meilisearch/meilisearch-search.ts';
import { nearestContract } from './nearest.contract.ts';
import { searchContract } from './search.contract.ts';
import type { OpenSearch } from './testing/harness.ts';

async function openEmbedded(): Promise<OpenSearch> {
	const folder = mkdtempSync(join(tmpdir(), 'labmatch-search-'));
	const file = join(folder, 'search.db');
	const search = await openEmbeddedSearch(file);
	return {
		search,
		another: () => openEmbeddedSearch(file),
		async close() {
			await search.close();
			rmSync(folder, { recursive: true });
		}
	};
}

const url = process.env['MEILI_URL'];
const apiKey = url ? process.env['MEILI_API_KEY'] : undefined;

/** Indexes of their own on the server given, deleted afterwards. */
async function openOnServer(server: string): Promise<OpenSearch> {
	const prefix = `labmatch_test_${randomUUID()}_`;
	const options = { url: server, prefix, ...(apiKey ? { apiKey } : {}) };
	const search = openMeilisearch(options);
	return {
		search,
		async another(specs) {
			const other = openMeilisearch(options);
			await other.prepare(specs);
			return other;
		},
		close: () => search.drop('solutions')
	};
}

/** A stand-in where there is no server: it shows that the adapter is whole, not that Meilisearch agrees. */
async function openOnStandIn(): Promise<OpenSearch> {
	const fake = await startFake();
	const opened = await openOnServer(fake.url);
	return {
		...opened,
		async close() {
			await opened.close();
			await fake.close();
		}
	};
}

const ADAPTERS: Record<string, { on: string; open: () => Promise<OpenSearch> }> = {
	embedded: { on: 'embedded', open: openEmbedded },
	meilisearch: url
		? { on: 'meilisearch', open: () => openOnServer(url) }
		: { on: 'meilisearch adapter, stand-in server', open: openOnStandIn }
};

it('runs the contract on every adapter folder', () => {
	const entries = readdirSync(import.meta.dirname, { withFileTypes: true });
	const folders = entries
		.filter((entry) => entry.isDirectory() && entry.name !== 'testing')
		.map((entry) => entry.name);
	expect(Object.keys(ADAPTERS).sort()).toEqual(folders.sort());
});

if (!url)
	console.warn(
		'THE SEARCH CONTRACT DID NOT RUN ON A MEILISEARCH SERVER, BUT ON A STAND-IN: MEILI_URL IS NOT SET.'
	);
for (const { on, open } of Object.values(ADAPTERS)) {
	searchContract(on, open);
	nearestContract(on, open);
}

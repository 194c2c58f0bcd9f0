import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEmbeddedSearch } from './embedded/embedded-search.ts';
import { openMeilisearch } from './meilisearch/meilisearch-search.ts';
import { nearestContract } from './nearest.contract.ts';
import { searchContract, type OpenSearch } from './search.contract.ts';

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
const apiKey = process.env['MEILI_API_KEY'];

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

const ADAPTERS: Record<string, (() => Promise<OpenSearch>) | undefined> = {
	embedded: openEmbedded,
	meilisearch: url ? () => openOnServer(url) : undefined
};

it('runs the contract on every adapter folder', () => {
	const entries = readdirSync(import.meta.dirname, { withFileTypes: true });
	const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
	expect(Object.keys(ADAPTERS).sort()).toEqual(folders.sort());
});

for (const [name, open] of Object.entries(ADAPTERS)) {
	if (open) {
		searchContract(name, open);
		nearestContract(name, open);
	} else console.warn(`THE SEARCH CONTRACT DID NOT RUN ON ${name.toUpperCase()}: MEILI_URL IS NOT SET.`);
}

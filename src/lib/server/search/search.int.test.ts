import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEmbeddedSearch } from './embedded/embedded-search.ts';
import { searchContract, type OpenSearch } from './search.contract.ts';

const ADAPTERS: Record<string, (() => Promise<OpenSearch>) | undefined> = {
	embedded: async () => {
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
};

it('runs the contract on every adapter folder', () => {
	const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
		entry.isDirectory()
	);
	expect(Object.keys(ADAPTERS).sort()).toEqual(folders.map((entry) => entry.name).sort());
});

for (const [name, open] of Object.entries(ADAPTERS)) {
	if (open) searchContract(name, open);
}

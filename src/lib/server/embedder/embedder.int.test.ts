import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { embedderContract } from './embedder.contract.ts';
import { openOpenAiEmbedder } from './openai/openai-embedder.ts';
import { startEmbedderServer } from './testing/embedder-server.ts';
import { fakeEmbedder } from './testing/fake-embedder.ts';

const adapters: Record<string, () => void> = {
	openai: () =>
		embedderContract('openai, on a small server', async () => {
			const server = await startEmbedderServer();
			const embedder = openOpenAiEmbedder({ url: server.url, model: 'small', batch: 4 });
			return { embedder, close: () => server.close() };
		})
};

test('every adapter folder runs the contract', () => {
	const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'testing')
		.map((entry) => entry.name);
	expect(folders.toSorted()).toEqual(Object.keys(adapters).toSorted());
});

for (const run of Object.values(adapters)) run();

// Other suites stand on it.
embedderContract('the fake of the tests', async () => ({
	embedder: fakeEmbedder(),
	close: () => Promise.resolve()
}));

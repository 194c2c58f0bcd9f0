import { readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { testEmbedder } from '../../../../scripts/lib/embedder.ts';
import { readConfig } from '../config.ts';
import { embedderFor } from '../container.ts';
import { embedderContract } from './embedder.contract.ts';
import { openOpenAiEmbedder } from './openai/openai-embedder.ts';
import { startEmbedderServer } from './testing/embedder-server.ts';
import { fakeEmbedder } from './testing/fake-embedder.ts';

const real = await testEmbedder((line) => console.warn(line));
afterAll(() => real?.stop());

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

if (real) {
	const open = () => embedderFor(readConfig(real.settings));
	embedderContract('a real model', async () => ({
		embedder: (await open())!,
		close: () => Promise.resolve()
	}));

	test('a real model puts a need nearer to what solves it in another language', async () => {
		const embedder = (await open())!;
		const needs = ['監察渠道水位的感應器', '以人工智能回答市民查詢'];
		const offers = ['Water level sensors for storm drains', 'A chatbot that answers questions of citizens'];
		const [asked, offered] = [await embedder.queries(needs), await embedder.passages(offers)];
		const like = (i: number, j: number) =>
			asked.vectors[i]!.reduce((sum, value, at) => sum + value * offered.vectors[j]![at]!, 0);
		expect(like(0, 0)).toBeGreaterThan(like(0, 1));
		expect(like(1, 1)).toBeGreaterThan(like(1, 0));
	});
}

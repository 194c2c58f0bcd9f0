import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fakeEmbedder } from '../embedder/testing/fake-embedder.ts';
import { createTestServices } from '../testing/index.ts';
import { readHealth } from './read-health.ts';

it('tells the version of the package, and that a fresh store is well', async () => {
	const test = await createTestServices();
	try {
		const root = path.resolve(import.meta.dirname, '../../../..');
		const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
			version: string;
		};
		expect(await readHealth(test.services)).toMatchObject({
			status: 'ok',
			lag: { outbox: 0, search: 0 },
			versions: { application: version, node: process.versions.node }
		});
	} finally {
		await test.close();
	}
});

it('tells of an embedder that does not answer, and how many items have vectors', async () => {
	const embedder = fakeEmbedder();
	const test = await createTestServices({ embedder });
	try {
		const none = { done: 0, total: 0 };
		expect(await readHealth(test.services)).toMatchObject({
			status: 'ok',
			embedder: { ok: true, model: 'fake' },
			vectors: { solutions: none, needs: none }
		});
		const failing = fakeEmbedder();
		failing.fail('embedder-unavailable');
		expect(await readHealth({ ...test.services, embedder: failing })).toMatchObject({
			status: 'degraded',
			embedder: { ok: false }
		});
		const { vectors, embedder: absent } = await readHealth({ ...test.services, embedder: undefined });
		expect([vectors, absent]).toEqual([undefined, undefined]);
	} finally {
		await test.close();
	}
});

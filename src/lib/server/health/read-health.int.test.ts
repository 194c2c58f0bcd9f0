import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
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

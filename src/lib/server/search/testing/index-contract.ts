import { expect, it } from 'vitest';
import { DOCUMENTS, INDEX, SPEC } from './documents.ts';
import type { Harness } from './harness.ts';

/** Indexes are prepared and dropped, and one that is not there is told. */
export function indexContract(on: Harness): void {
	it('prepares twice without harm', async () => {
		await on.search.prepare([SPEC]);
		expect(await on.search.count(INDEX)).toBe(DOCUMENTS.length);
	});

	it('drops an index, there or not', async () => {
		const spec = { name: 'dropped', facets: [], numbers: [] };
		await on.search.prepare([spec]);
		await on.search.drop('dropped');
		await on.search.drop('dropped');
		await expect(
			on.search.search('dropped', { audience: ['public'], offset: 0, limit: 1 })
		).rejects.toMatchObject({ code: 'unavailable' });
	});

	it('says what it is', async () => {
		expect(await on.search.health()).toMatchObject({ version: expect.stringMatching(/^\d/) as string });
	});

	it('refuses an index that was never prepared', async () => {
		await expect(
			on.search.search('nowhere', { audience: ['public'], offset: 0, limit: 1 })
		).rejects.toMatchObject({ code: 'unavailable' });
	});
}

/**
 * What every storage adapter must do, compared with a model over plain arrays. `storage.contract.int.test.ts` runs it
 * on each adapter folder.
 */
import { afterAll, beforeAll, describe } from 'vitest';
import { documentContract } from './testing/document-contract.ts';
import { eventContract } from './testing/event-contract.ts';
import type { Harness, Sizes } from './testing/harness.ts';
import { queryContract } from './testing/query-contract.ts';

const PARTS = { documents: documentContract, queries: queryContract, events: eventContract };

export function storageContract(name: string, sizes: Sizes, open: () => Promise<Harness>): void {
	for (const [part, tests] of Object.entries(PARTS)) {
		describe(`storage contract: ${name}: ${part}`, () => {
			let harness: Harness | undefined;
			beforeAll(async () => {
				harness = await open();
			});
			afterAll(() => harness?.close());
			tests(() => {
				if (!harness) throw new Error('the store is not open');
				return harness;
			}, sizes);
		});
	}
}

/** What every adapter of the search port does alike. Run by search.int.test.ts for each adapter folder. */
import { afterAll, beforeAll, describe } from 'vitest';
import { audienceContract } from './testing/audience-contract.ts';
import { candidatesContract } from './testing/candidates-contract.ts';
import { highlightContract } from './testing/highlight-contract.ts';
import { Harness, type OpenSearch } from './testing/harness.ts';
import { indexContract } from './testing/index-contract.ts';
import { queryContract } from './testing/query-contract.ts';
import { writeContract } from './testing/write-contract.ts';

export function searchContract(name: string, open: () => Promise<OpenSearch>): void {
	describe(`search port: ${name}`, { timeout: 60_000 }, () => {
		const harness = new Harness(open);
		beforeAll(() => harness.start(), 120_000);
		afterAll(() => harness.close());

		queryContract(harness);
		highlightContract(harness);
		audienceContract(harness);
		candidatesContract(harness);
		writeContract(harness);
		indexContract(harness);
	});
}

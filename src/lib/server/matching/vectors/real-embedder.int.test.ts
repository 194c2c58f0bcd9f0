/** The whole way with a real multilingual model: the local one, or the one that EMBEDDER_URL names. */
import { afterAll, describe, expect, it } from 'vitest';
import { testEmbedder } from '../../../../../scripts/lib/embedder.ts';
import { languageOf } from '../../../domain/matching/language-means.ts';
import { readConfig } from '../../config.ts';
import { embedderFor } from '../../container.ts';
import { drainEvents } from '../../events/drain-events.ts';
import { subscribers } from '../../events/subscribers.ts';
import { SOLUTION_INDEX } from '../../solution/solution-search.ts';
import { seedTaxonomy } from '../../taxonomy/seed-taxonomy.ts';
import { createTestServices } from '../../testing/index.ts';
import { addSolution, addSupplier } from '../matching-fixtures.ts';
import { drainVectors } from './drain-vectors.ts';
import { queryVector } from './query-vector.ts';

const real = await testEmbedder((line) => console.warn(line));
afterAll(() => real?.stop());

/** The same three offers, each in one language only. */
const OFFERS = {
	'drains-en': { en: 'Sensors that report the water level of storm drains before streets flood' },
	'chat-tc': { tc: '以人工智能聊天機械人解答市民有關政府服務的查詢' },
	'lifts-sc': { sc: '通过振动数据预测升降机故障，减少停机时间' }
};
const NEEDS: [string, keyof typeof OFFERS][] = [
	['街道水浸預警', 'drains-en'],
	['Warn of flooded streets', 'drains-en'],
	['Answer questions of citizens about public services', 'chat-tc'],
	['自动回答市民查询', 'chat-tc'],
	['Know which lifts will break down', 'lifts-sc'],
	['預測升降機故障', 'lifts-sc']
];

describe.skipIf(!real)('a real model', () => {
	it('finds what solves a need, whatever language either is in', async () => {
		const embedder = await embedderFor(readConfig(real!.settings));
		const { services, close } = await createTestServices({ embedder });
		try {
			await seedTaxonomy(services);
			await addSupplier(services, 'supplier-1');
			for (const [id, summary] of Object.entries(OFFERS))
				await addSolution(services, id, { title: undefined, summary, references: [] });
			await drainEvents(services, subscribers);
			await drainVectors(services);
			await drainEvents(services, subscribers);
			for (const [need, expected] of NEEDS) {
				// Within the matcher's patience on an idle machine; a test may run on a busy one.
				await expect
					.poll(() => queryVector(services, need, languageOf(need)), { timeout: 60_000 })
					.toBeDefined();
				const { space, vector } = (await queryVector(services, need, languageOf(need)))!;
				const query = { audience: ['public'], space: space.id, vector, limit: 3 };
				const [first] = await services.search.nearest(SOLUTION_INDEX, query);
				expect([need, first?.id]).toEqual([need, expected]);
			}
		} finally {
			await close();
		}
	}, 240_000);
});

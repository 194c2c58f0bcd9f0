import { afterEach } from 'vitest';
import type { Solution } from '../../../domain/solution/solution.ts';
import type { FakeEmbedder } from '../../embedder/testing/fake-embedder.ts';
import { drainEvents } from '../../events/drain-events.ts';
import { subscribers } from '../../events/subscribers.ts';
import { eventOf, type Services } from '../../services.ts';
import { SOLUTION_INDEX } from '../../solution/solution-search.ts';
import { solutionsSpec } from '../../solution/solution-collection.ts';
import { seedTaxonomy } from '../../taxonomy/seed-taxonomy.ts';
import { createTestServices, type TestServices } from '../../testing/index.ts';
import { drainVectors } from './drain-vectors.ts';
import { queryVector } from './query-vector.ts';
import { vectorSpecs } from './vector-collections.ts';

/** `open` gives a store with the taxonomy and the embedder given, closed after each test of the file that calls this. */
export function freshVectors() {
	let test: TestServices;
	afterEach(() => test.close());

	async function open(embedder: FakeEmbedder | undefined): Promise<Services> {
		test = await createTestServices({ embedder });
		await seedTaxonomy(test.services);
		return test.services;
	}

	return { open, advance: (ms: number) => test.advance(ms) };
}

/** Until the subscribers and the runner of vectors have nothing left to do. */
export async function settle(services: Services): Promise<void> {
	await drainEvents(services, subscribers);
	await drainVectors(services);
	await drainEvents(services, subscribers);
}

export async function change(
	services: Services,
	id: string,
	over: (solution: Solution) => Partial<Solution>
) {
	const solutions = services.storage.collection(solutionsSpec);
	const solution = await solutions.get(id);
	const event = eventOf(services, 'test', 'solution.updated', { kind: 'solution', id, version: 2 });
	await solutions.replace({ ...solution, ...over(solution) }, solution.version, [event]);
}

export const stored = (services: Services, id: string) =>
	services.storage.collection(vectorSpecs.solution).find(id);
export const passagesAsked = (fake: FakeEmbedder) =>
	fake.asked.filter(({ kind }) => kind === 'passage').map(({ text }) => text);

/** Ids of the public solutions whose passages are nearest to the text; none where there are no vectors to compare. */
export async function nearest(services: Services, text: string) {
	const query = await queryVector(services, text, 'en');
	if (!query) return [];
	const hits = await services.search.nearest(SOLUTION_INDEX, {
		audience: ['public'],
		space: query.space.id,
		vector: query.vector,
		limit: 10
	});
	return hits.map(({ id }) => id);
}

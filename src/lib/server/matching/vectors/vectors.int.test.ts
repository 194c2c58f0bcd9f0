import { afterEach, describe, expect, it } from 'vitest';
import { centre } from '../../../domain/matching/language-means.ts';
import type { Solution } from '../../../domain/solution/solution.ts';
import { fakeEmbedder, type FakeEmbedder } from '../../embedder/testing/fake-embedder.ts';
import { drainEvents } from '../../events/drain-events.ts';
import { subscribers } from '../../events/subscribers.ts';
import { eventOf, type Services } from '../../services.ts';
import { SOLUTION_INDEX } from '../../solution/solution-search.ts';
import { solutionsSpec } from '../../solution/solution-collection.ts';
import { seedTaxonomy } from '../../taxonomy/seed-taxonomy.ts';
import { createTestServices, type TestServices } from '../../testing/index.ts';
import { addCatalogue, addSolution, addSupplier } from '../matching-fixtures.ts';
import { matchingState } from '../matching-state.ts';
import { drainVectors } from './drain-vectors.ts';
import { embedNow } from './embed-now.ts';
import { queryVector } from './query-vector.ts';
import { vectorSpecs } from './vector-collections.ts';
import { readVectorProgress } from './vector-progress.ts';
import { startVectorRunner } from './vector-runner.ts';
import { readSpace } from './vector-space.ts';
import { vectorsOf } from './vectors-of.ts';

let test: TestServices;
afterEach(() => test.close());

async function open(embedder: FakeEmbedder | undefined): Promise<Services> {
	test = await createTestServices({ embedder });
	await seedTaxonomy(test.services);
	return test.services;
}

async function settle(services: Services): Promise<void> {
	await drainEvents(services, subscribers);
	await drainVectors(services);
	await drainEvents(services, subscribers);
}

async function change(services: Services, id: string, over: (solution: Solution) => Partial<Solution>) {
	const solutions = services.storage.collection(solutionsSpec);
	const solution = await solutions.get(id);
	const event = eventOf(services, 'test', 'solution.updated', { kind: 'solution', id, version: 2 });
	await solutions.replace({ ...solution, ...over(solution) }, solution.version, [event]);
}

const stored = (services: Services, id: string) => services.storage.collection(vectorSpecs.solution).find(id);
const passagesAsked = (fake: FakeEmbedder) =>
	fake.asked.filter(({ kind }) => kind === 'passage').map(({ text }) => text);

async function nearest(services: Services, text: string) {
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

describe('vectors of items', () => {
	it('are made in the background, put in the index and found by', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addCatalogue(services);
		const need = 'challenge-1';
		await drainEvents(services, subscribers);
		expect(fake.calls).toBe(0);
		expect(await nearest(services, 'inspection of drains by camera')).toEqual([]);
		expect((await readVectorProgress(services))!.items.solution.done).toBe(0);
		await settle(services);
		const progress = (await readVectorProgress(services))!;
		expect(progress.settled).toBe(true);
		expect(progress.items.solution.done).toBe(progress.items.solution.total);
		expect(progress.items.need).toEqual({ done: 1, total: 1 });
		expect((await nearest(services, 'inspection of drains by camera'))[0]).toBe('drain-cameras');
		const space = (await readSpace(services))!;
		expect((await vectorsOf(services, space, [need], 'need')).get(need)!.vectors.length).toBeGreaterThan(0);
		const calls = fake.calls;
		await settle(services);
		expect(fake.calls - calls).toBeLessThanOrEqual(1);
	});

	it('quote their passages', async () => {
		const services = await open(fakeEmbedder());
		await addCatalogue(services);
		await settle(services);
		const { content } = await services.storage.collection(solutionsSpec).get('drain-cameras');
		const read = (await vectorsOf(services, (await readSpace(services))!, ['drain-cameras'])).get(
			'drain-cameras'
		)!;
		expect(read.passages).toHaveLength(read.vectors.length);
		const { lang, spans } = read.passages[0]!;
		const span = spans.find(({ field }) => field === 'summary')!;
		expect(content.summary![lang]!.slice(span.start, span.end)).toContain('crawler films drains');
	});

	it('are made anew only where the text changed', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addSupplier(services, 'supplier-1');
		const sentence = (about: string) => `${about} is what this sentence of the summary says. `.repeat(18);
		await addSolution(services, 'long', { summary: { en: sentence('Rain') + sentence('Wind') } });
		await settle(services);
		const before = (await stored(services, 'long'))!;
		expect(before.passages.length).toBeGreaterThan(1);
		fake.asked.length = 0;
		await change(services, 'long', ({ content }) => ({
			content: { ...content, summary: { en: sentence('Rain') + sentence('Snow') } }
		}));
		await drainEvents(services, subscribers);
		// What did not change is of use meanwhile.
		const space = (await readSpace(services))!;
		const kept = await vectorsOf(services, space, ['long']);
		expect(kept.get('long')!.vectors.length).toBeGreaterThan(0);
		await settle(services);
		const asked = passagesAsked(fake);
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.every((text) => text.includes('Snow'))).toBe(true);
		expect((await stored(services, 'long'))!.passages.every(({ vector }) => vector)).toBe(true);
	});

	it('go when the solution is suspended', async () => {
		const services = await open(fakeEmbedder());
		await addCatalogue(services);
		await settle(services);
		await change(services, 'drain-cameras', () => ({
			state: { status: 'suspended', reason: 'test', listedAt: '2026-11-01T00:00:00.000Z' }
		}));
		await settle(services);
		expect(await stored(services, 'drain-cameras')).toBeUndefined();
		expect(await nearest(services, 'inspection of drains by camera')).not.toContain('drain-cameras');
	});

	it('are made for what was there before the embedder, and go with changes made without one', async () => {
		const services = await open(undefined);
		await addCatalogue(services);
		await drainEvents(services, subscribers);
		const fake = fakeEmbedder();
		const withOne = { ...services, embedder: fake };
		await settle(withOne);
		expect((await stored(services, 'drain-cameras'))!.pending).toBe(false);
		await change(services, 'drain-cameras', ({ content }) => ({
			content: { ...content, title: { en: 'Cameras for drains' } }
		}));
		await drainEvents(services, subscribers);
		expect(await stored(services, 'drain-cameras')).toBeUndefined();
		await settle(withOne);
		expect((await stored(services, 'drain-cameras'))!.passages.length).toBeGreaterThan(0);
	});
});

describe('the runner', () => {
	it('works by itself, in one process at a time, and stops when told', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addCatalogue(services);
		await drainEvents(services, subscribers);
		const runners = [startVectorRunner(services), startVectorRunner(services)];
		await expect
			.poll(async () => (await readVectorProgress(services))!.settled, { timeout: 20_000 })
			.toBe(true);
		const asked = passagesAsked(fake);
		expect(new Set(asked).size).toBe(asked.length);
		await Promise.all(runners.map((runner) => runner.stop()));
		expect(await startVectorRunner({ ...services, embedder: undefined }).stop()).toBeUndefined();
	});

	it('shows the trouble of an embedder that does not answer, once, and goes on when it does', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addCatalogue(services);
		await drainEvents(services, subscribers);
		fake.fail('embedder-unavailable');
		const runner = startVectorRunner(services);
		const trouble = async () => (await readVectorProgress(services))!.trouble?.reason;
		await expect.poll(trouble, { timeout: 20_000 }).toBe('embedder-unavailable');
		fake.fail(undefined);
		await expect.poll(trouble, { timeout: 20_000 }).toBeUndefined();
		await expect
			.poll(async () => (await readVectorProgress(services))!.settled, { timeout: 20_000 })
			.toBe(true);
		await runner.stop();
	});

	it('is overtaken for some items of a benchmark', async () => {
		const services = await open(fakeEmbedder());
		await addCatalogue(services);
		await drainEvents(services, subscribers);
		await embedNow(services, 'solution', ['drain-cameras']);
		const { solution } = (await readVectorProgress(services))!.items;
		expect(solution.done).toBe(1);
		await drainEvents(services, subscribers);
		expect(await nearest(services, 'inspection of drains by camera')).toEqual(['drain-cameras']);
	});
});

describe('another model', () => {
	it('makes every vector anew, and those of two models are never mixed', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addCatalogue(services);
		await settle(services);
		const old = (await readSpace(services))!;
		const total = (await readVectorProgress(services))!.items.solution.total;
		fake.become('other');
		// The query's vector is of the new model: nothing to compare it with yet.
		expect(await queryVector(services, 'something not asked before', 'en')).toBeUndefined();
		await settle(services);
		const space = (await readSpace(services))!;
		expect(space.model).not.toBe(old.model);
		for await (const item of services.storage.collection(vectorSpecs.solution).scan())
			expect(item.model).toBe(space.model);
		expect((await readVectorProgress(services))!.items.solution.done).toBe(total);
		expect((await vectorsOf(services, old, ['drain-cameras'])).size).toBe(0);
		expect((await nearest(services, 'inspection of drains by camera'))[0]).toBe('drain-cameras');
	});

	it('set by another name is asked before anything is used', async () => {
		const services = await open(fakeEmbedder());
		await addCatalogue(services);
		await settle(services);
		const renamed = { ...services, embedder: fakeEmbedder({ name: 'renamed', dimension: 32 }) };
		expect(await queryVector(renamed, 'drains', 'en')).toBeUndefined();
		expect(await readSpace(renamed)).toBeUndefined();
		await settle(renamed);
		expect((await nearest(renamed, 'inspection of drains by camera'))[0]).toBe('drain-cameras');
	});
});

describe('an embedder in trouble', () => {
	it('loses nothing, and what was done is not done again', async () => {
		const fake = fakeEmbedder({ batch: 1 });
		const services = await open(fake);
		await addCatalogue(services);
		await drainEvents(services, subscribers);
		let left = 0;
		fake.before = async () => {
			if (left-- <= 0) fake.fail('embedder-unavailable');
		};
		for (let go = 1; go < 2000; go++) {
			left = 40;
			fake.fail(undefined);
			const failed = await drainVectors(services).then(
				() => false,
				() => true
			);
			if (!failed) break;
		}
		expect((await readVectorProgress(services))!.settled).toBe(true);
		const asked = fake.asked.filter(({ text }) => text !== 'health');
		expect(new Set(asked.map(({ kind, text }) => `${kind} ${text}`)).size).toBe(asked.length);
	});

	it('puts off the one text that is refused, not the others', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addCatalogue(services);
		await addSolution(services, 'poison', { title: { en: 'Poison' } });
		await drainEvents(services, subscribers);
		const passages = fake.passages;
		const refuses: FakeEmbedder = {
			...fake,
			async passages(texts, options) {
				if (texts.some((text) => text.startsWith('Poison'))) {
					fake.fail('embedder-refused');
					await passages(texts, options).finally(() => fake.fail(undefined));
				}
				return passages(texts, options);
			}
		};
		const withRefusal = { ...services, embedder: refuses };
		await drainVectors(withRefusal);
		const { solution } = (await readVectorProgress(withRefusal))!.items;
		expect(solution.done).toBe(solution.total - 1);
		expect(await stored(services, 'poison')).toMatchObject({ pending: true, refused: 1 });
		test.advance(61_000);
		await drainVectors(services);
		expect(await stored(services, 'poison')).toMatchObject({ pending: false });
	});

	it('costs a match no more than its patience, and then nothing for a while', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addCatalogue(services);
		await settle(services);
		expect(await queryVector(services, 'asked before', 'en')).toBeDefined();
		const calls = fake.calls;
		fake.queries = (_, options) =>
			new Promise((_resolve, reject) =>
				options!.signal!.addEventListener('abort', () => {
					fake.calls++;
					fake.fail('embedder-unavailable');
					fake.health().catch(reject);
				})
			);
		const started = performance.now();
		expect(await queryVector(services, 'never asked', 'en')).toBeUndefined();
		expect(performance.now() - started).toBeLessThan(4000);
		const again = performance.now();
		expect(await queryVector(services, 'never asked either', 'en')).toBeUndefined();
		expect(performance.now() - again).toBeLessThan(500);
		// What is known is known.
		expect(await queryVector(services, 'asked before', 'en')).toBeDefined();
		expect(fake.calls).toBeGreaterThan(calls);
	});
});

describe('language means', () => {
	it('let a need find what says the same in another language', async () => {
		const services = await open(fakeEmbedder());
		await addCatalogue(services);
		await settle(services);
		const space = (await readSpace(services))!;
		for (const kind of ['query', 'passage'] as const)
			expect(Object.keys(space.means[kind]).toSorted()).toEqual(['en', 'zh']);
		const query = (await queryVector(services, '智能感應', 'zh'))!;
		const inOtherScript = (await queryVector(services, '智能感应', 'zh'))!;
		expect(inOtherScript.vector).toEqual(query.vector);
		const [raw] = (await services.embedder!.queries(['智能感应'])).vectors;
		// The fake model's first number says "Chinese": it is gone.
		expect(Math.abs(query.vector[0]!)).toBeLessThan(Math.abs(raw![0]!) / 2);
		const expected = centre(raw!, space.means.query.zh);
		for (const [i, value] of query.vector.entries()) expect(value).toBeCloseTo(expected[i]!, 1);
	});

	it('are estimated anew when the corpus has grown by half, and the index follows', async () => {
		const services = await open(fakeEmbedder());
		await addCatalogue(services);
		await settle(services);
		const before = (await readSpace(services))!;
		for (let i = 0; i < 12; i++) await addSolution(services, `more-${i}`, { title: { en: `Device ${i}` } });
		await settle(services);
		const after = (await readSpace(services))!;
		expect(after.id).not.toBe(before.id);
		await matchingState(services).follow();
		expect((await nearest(services, 'inspection of drains by camera'))[0]).toBe('drain-cameras');
		await settle(services);
		expect((await readSpace(services))!.id).toBe(after.id);
	});
});

import { describe, expect, it } from 'vitest';
import { fakeEmbedder, type FakeEmbedder } from '../../embedder/testing/fake-embedder.ts';
import { drainEvents } from '../../events/drain-events.ts';
import { subscribers } from '../../events/subscribers.ts';
import { addCatalogue, addSolution } from '../matching-fixtures.ts';
import { drainVectors } from './drain-vectors.ts';
import { queryVector } from './query-vector.ts';
import { readVectorProgress } from './vector-progress.ts';
import { freshVectors, settle, stored } from './vector-fixtures.ts';

const on = freshVectors();
const { open } = on;

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
		on.advance(61_000);
		await drainVectors(services);
		expect(await stored(services, 'poison')).toMatchObject({ pending: false });
	});

	it('is asked for the next text at once where it refuses one', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addCatalogue(services);
		await settle(services);
		fake.fail('embedder-refused');
		expect(await queryVector(services, 'refused', 'en')).toBeUndefined();
		fake.fail(undefined);
		expect(await queryVector(services, 'another', 'en')).toBeDefined();
	});

	it('costs a match no more than its patience, and then nothing for a while', async () => {
		const fake = fakeEmbedder();
		const services = await open(fake);
		await addCatalogue(services);
		await settle(services);
		expect(await queryVector(services, 'asked before', 'en')).toBeDefined();
		let asked = 0;
		fake.queries = (_, options) =>
			new Promise((_resolve, reject) => {
				asked++;
				options!.signal!.addEventListener('abort', () => {
					fake.fail('embedder-unavailable');
					fake.health().catch(reject);
				});
			});
		expect(await queryVector(services, 'never asked', 'en')).toBeUndefined();
		expect(asked).toBe(1);
		expect(await queryVector(services, 'never asked either', 'en')).toBeUndefined();
		// What is known is known.
		expect(await queryVector(services, 'asked before', 'en')).toBeDefined();
		expect(asked).toBe(1);
	});
});

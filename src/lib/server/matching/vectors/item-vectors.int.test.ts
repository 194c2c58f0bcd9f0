import { describe, expect, it } from 'vitest';
import { fakeEmbedder } from '../../embedder/testing/fake-embedder.ts';
import { drainEvents } from '../../events/drain-events.ts';
import { subscribers } from '../../events/subscribers.ts';
import { solutionsSpec } from '../../solution/solution-collection.ts';
import { addCatalogue, addSolution, addSupplier } from '../matching-fixtures.ts';
import { readVectorProgress } from './vector-progress.ts';
import { readSpace } from './vector-space.ts';
import { vectorsOf } from './vectors-of.ts';
import { change, freshVectors, nearest, passagesAsked, settle, stored } from './vector-fixtures.ts';

const on = freshVectors();
const { open } = on;

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

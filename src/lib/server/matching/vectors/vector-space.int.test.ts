import { describe, expect, it } from 'vitest';
import { centre } from '../../../domain/matching/language-means.ts';
import { fakeEmbedder } from '../../embedder/testing/fake-embedder.ts';
import { addCatalogue, addSolution } from '../matching-fixtures.ts';
import { matchingState } from '../matching-state.ts';
import { queryVector } from './query-vector.ts';
import { vectorSpecs } from './vector-collections.ts';
import { readVectorProgress } from './vector-progress.ts';
import { readSpace } from './vector-space.ts';
import { vectorsOf } from './vectors-of.ts';
import { freshVectors, nearest, settle } from './vector-fixtures.ts';

const on = freshVectors();
const { open } = on;

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

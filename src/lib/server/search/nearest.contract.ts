/** What every adapter of the search port does alike with the vectors of passages. Run by search.int.test.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusteredVectors, randomFrom } from '../testing/vectors.ts';
import type { NearestQuery, SearchDocument, SearchPort } from './port.ts';
import type { OpenSearch } from './testing/harness.ts';

const INDEX = 'solutions';
const SPEC = { name: INDEX, facets: ['technology'], numbers: [] };
const SPACE = 'a-model 1';

const vector = (...numbers: number[]) => Float32Array.from(numbers);

function document(id: string, passages: Float32Array[] | undefined, more: object = {}): SearchDocument {
	return {
		id,
		audience: ['public'],
		tokens: { title: id, body: '', gloss: '', prefix: id, spellings: new Map() },
		facets: { technology: ['ai'] },
		numbers: {},
		...(passages ? { vectors: { space: SPACE, passages } } : {}),
		...more
	};
}

const DOCUMENTS = [
	document('north', [vector(0, 1, 0)]),
	document('east', [vector(1, 0, 0)], { facets: { technology: ['iot'] } }),
	document('both', [vector(0, 0, -1), vector(0.6, 0.8, 0)]),
	document('secret', [vector(0, 1, 0.1)], { audience: ['organisation:o1'] }),
	document('silent', undefined),
	document('other', undefined, { vectors: { space: 'a-model 2', passages: [vector(0, 1, 0)] } })
];

export function nearestContract(name: string, open: () => Promise<OpenSearch>): void {
	describe(`nearest passages: ${name}`, { timeout: 60_000 }, () => {
		let opened: OpenSearch;
		let search: SearchPort;

		beforeAll(async () => {
			opened = await open();
			search = opened.search;
			await search.prepare([SPEC]);
			await search.upsert(INDEX, DOCUMENTS);
		}, 120_000);
		afterAll(() => opened.close());

		const ask = (to: Float32Array, more: Partial<NearestQuery> = {}, of = search) =>
			of.nearest(INDEX, { audience: ['public'], space: SPACE, vector: to, limit: 10, ...more });
		const found = async (to: Float32Array, more: Partial<NearestQuery> = {}, of = search) =>
			(await ask(to, more, of)).map((hit) => hit.id);

		it('come in order of the nearest passage of each document, with its cosine', async () => {
			const hits = await ask(vector(0, 1, 0));
			expect(hits.map((hit) => hit.id)).toEqual(['north', 'both', 'east']);
			[1, 0.8, 0].forEach((cosine, i) => expect(hits[i]?.score).toBeCloseTo(cosine, 1));
			expect(await found(vector(0, 0, -3))).toEqual(['both', 'east', 'north']);
		});
		it('in whatever length the query comes', async () => {
			expect((await ask(vector(0, 5, 0)))[0]?.score).toBeCloseTo(1, 1);
		});
		it('that point away are far, not missing', async () => {
			expect((await ask(vector(-1, 0, 0))).at(-1)).toMatchObject({ id: 'east' });
		});
		it('no more than asked for', async () => {
			expect(await found(vector(0, 1, 0), { limit: 2 })).toEqual(['north', 'both']);
		});
		it('of those that the viewer may see, before the limit', async () => {
			expect(await found(vector(0, 1, 0.1), { limit: 1 })).toEqual(['north']);
			const inside = { audience: ['organisation:o1'], limit: 1 };
			expect(await found(vector(0, 1, 0.1), inside)).toEqual(['secret']);
			expect(await found(vector(0, 1, 0), { audience: [] })).toEqual([]);
			expect(await found(vector(0, 1, 0), { audience: ["x' OR audience = 'public"] })).toEqual([]);
		});
		it('within a facet', async () => {
			expect(await found(vector(0, 1, 0), { facets: { technology: ['iot'] } })).toEqual(['east']);
		});
		it('of the space asked for only', async () => {
			expect(await found(vector(0, 1, 0), { space: 'a-model 2' })).toEqual(['other']);
			expect(await found(vector(0, 1, 0), { space: "' OR space = 'a-model 1" })).toEqual([]);
		});
		it('ties by id', async () => {
			const twins = ['t2', 't1', 't3'].map((id) => document(id, [vector(-1, -1, 0)]));
			await search.upsert(INDEX, twins);
			expect(await found(vector(-1, -1, 0), { limit: 3 })).toEqual(['t1', 't2', 't3']);
			await search.remove(INDEX, ['t1', 't2', 't3']);
		});

		describe('writes', () => {
			it('replace the vectors, and take them away', async () => {
				await search.upsert(INDEX, [document('w1', [vector(0, 0, 1), vector(0, 1, 1)])]);
				expect((await found(vector(0, 0, 1)))[0]).toBe('w1');
				await search.upsert(INDEX, [document('w1', [vector(-1, 0, 0)])]);
				expect((await found(vector(-1, 0, 0)))[0]).toBe('w1');
				expect((await ask(vector(0, 0, 1))).find((hit) => hit.id === 'w1')?.score).toBeCloseTo(0, 1);
				await search.upsert(INDEX, [document('w1', undefined)]);
				expect(await found(vector(-1, 0, 0))).not.toContain('w1');
				await search.upsert(INDEX, [document('w1', [vector(-1, 0, 0)])]);
				await search.remove(INDEX, ['w1']);
				expect(await found(vector(-1, 0, 0))).not.toContain('w1');
			});
			it('move a document from one space to another', async () => {
				const moved = { space: 'a-model 2', passages: [vector(1, 0, 0)] };
				await search.upsert(INDEX, [document('m1', [vector(1, 0, 0)])]);
				await search.upsert(INDEX, [document('m1', undefined, { vectors: moved })]);
				expect(await found(vector(1, 0, 0))).not.toContain('m1');
				expect((await found(vector(1, 0, 0), { space: 'a-model 2' }))[0]).toBe('m1');
				await search.remove(INDEX, ['m1']);
			});
			it('are seen by another process', async () => {
				const another = await opened.another([SPEC]);
				try {
					expect(await found(vector(0, 1, 0), {}, another)).toEqual(['north', 'both', 'east']);
					await search.upsert(INDEX, [document('p1', [vector(0, 1, 0.01)])]);
					expect(await found(vector(0, 1, 0), {}, another)).toContain('p1');
					await another.remove(INDEX, ['p1']);
					expect(await found(vector(0, 1, 0))).not.toContain('p1');
				} finally {
					await another.close();
				}
			});
			it('of another dimension than their space are refused, queries too', async () => {
				const flat = document('bad', [vector(0, 1)]);
				await expect(search.upsert(INDEX, [flat])).rejects.toMatchObject({ code: 'invalid' });
				const uneven = document('bad', [vector(0, 1, 0), vector(0, 1)]);
				await expect(search.upsert(INDEX, [uneven])).rejects.toMatchObject({ code: 'invalid' });
				await expect(ask(vector(0, 1))).rejects.toMatchObject({ code: 'invalid' });
				expect(await search.count(INDEX)).toBe(DOCUMENTS.length);
			});
			it('without direction are refused', async () => {
				for (const none of [vector(0, 0, 0), vector(0, NaN, 1), vector(Infinity, 0, 0)]) {
					const refused = search.upsert(INDEX, [document('bad', [none])]);
					await expect(refused).rejects.toMatchObject({ code: 'invalid' });
					await expect(ask(none)).rejects.toMatchObject({ code: 'invalid' });
				}
				const empty = search.upsert(INDEX, [document('bad', [])]);
				await expect(empty).rejects.toMatchObject({ code: 'invalid' });
			});
		});

		it('a rebuild brings them, and keeps those of what was written meanwhile', async () => {
			const rebuild = await search.rebuild(INDEX);
			await rebuild.add(DOCUMENTS.slice(0, 2));
			await search.upsert(INDEX, [document('n1', [vector(0, 1, 0.01)])]);
			expect(await found(vector(0, 1, 0))).toEqual(['north', 'n1', 'both', 'east']);
			await rebuild.add(DOCUMENTS.slice(2));
			await rebuild.finish();
			expect(await found(vector(0, 1, 0))).toEqual(['north', 'n1', 'both', 'east']);
			expect(await found(vector(0, 1, 0), { space: 'a-model 2' })).toEqual(['other']);
			await search.remove(INDEX, ['n1']);
		});
		it('are none in an index without vectors', async () => {
			await search.prepare([{ ...SPEC, name: 'empty' }]);
			const query = { audience: ['public'], space: SPACE, vector: vector(0, 1, 0), limit: 10 };
			expect(await search.nearest('empty', query)).toEqual([]);
			await search.upsert('empty', [document('a', undefined)]);
			expect(await search.nearest('empty', query)).toEqual([]);
			await search.drop('empty');
		});

		it.each([1, 2, 3])('are those of a plain loop but for rounding (seed %i)', async (seed) => {
			const space = `random ${seed}`;
			const random = randomFrom(seed);
			const { documents, queries } = clusteredVectors(random, {
				documents: 400,
				dimensions: 48,
				queries: 20
			});
			const written = documents.map((passages, i) =>
				document(`d${i}`, undefined, { vectors: { space, passages } })
			);
			await search.upsert(INDEX, written);
			let right = 0;
			for (const query of queries) {
				const best = documents.map((passages, i) => ({
					id: `d${i}`,
					score: Math.max(...passages.map((passage) => dot(passage, query)))
				}));
				best.sort((a, b) => b.score - a.score);
				const hits = await ask(query, { space });
				for (const hit of hits)
					expect(hit.score).toBeCloseTo(best.find((one) => one.id === hit.id)?.score ?? NaN, 1);
				const ids = new Set(hits.map((hit) => hit.id));
				right += best.slice(0, 10).filter((one) => ids.has(one.id)).length;
			}
			expect(right / (10 * queries.length)).toBeGreaterThanOrEqual(0.95);
			await search.remove(
				INDEX,
				written.map((one) => one.id)
			);
		});
	});
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from './port.ts';

const TEXTS = ['Sensors that watch the water level of drains', '監察渠道水位的感應器', 'Annual dinner menu'];

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const length = (vector: Float32Array) => Math.sqrt(dot(vector, vector));

/** What every embedder does, a real model or a small one of a test. */
export function embedderContract(
	name: string,
	open: () => Promise<{ embedder: Embedder; close(): Promise<void> }>
): void {
	describe(`embedder: ${name}`, () => {
		let opened: Awaited<ReturnType<typeof open>>;
		let embedder: Embedder;
		beforeAll(async () => void ({ embedder } = opened = await open()));
		afterAll(() => opened.close());

		it('gives a unit vector for each text, in their order', async () => {
			for (const ask of [embedder.queries.bind(embedder), embedder.passages.bind(embedder)]) {
				const { vectors } = await ask(TEXTS);
				expect(vectors).toHaveLength(TEXTS.length);
				for (const vector of vectors) expect(length(vector)).toBeCloseTo(1, 5);
				const reversed = (await ask(TEXTS.toReversed())).vectors.toReversed();
				for (const [i, vector] of reversed.entries()) expect(dot(vector, vectors[i]!)).toBeGreaterThan(0.999);
			}
		});

		it('says one and the same model for queries and passages', async () => {
			const [queries, passages] = [await embedder.queries(TEXTS), await embedder.passages(TEXTS)];
			expect(queries.model).toBe(passages.model);
			expect(queries.model).toContain(embedder.key);
			expect(new Set([...queries.vectors, ...passages.vectors].map(({ length }) => length)).size).toBe(1);
			const health = await embedder.health();
			expect(health).toEqual({ model: queries.model, dimension: queries.vectors[0]!.length });
		});

		it('puts a text nearer to its paraphrase than to another matter', async () => {
			const { vectors: passages } = await embedder.passages(TEXTS);
			const { vectors } = await embedder.queries(['the water level of drains']);
			expect(dot(vectors[0]!, passages[0]!)).toBeGreaterThan(dot(vectors[0]!, passages[2]!));
		});

		it('takes more texts than one request holds, and odd ones', async () => {
			const many = Array.from({ length: embedder.batch * 2 + 1 }, (_, i) => `text ${i % 7}`);
			const { vectors } = await embedder.passages(many);
			expect(vectors).toHaveLength(many.length);
			expect(dot(vectors[0]!, vectors[7]!)).toBeGreaterThan(0.99);
			const odd = ['\ud800 half a character', '😀', 'x'.repeat(30_000), '"\\\n\t'];
			for (const vector of (await embedder.passages(odd)).vectors) expect(length(vector)).toBeCloseTo(1, 5);
		});

		it('ends when it is told to', async () => {
			const signal = AbortSignal.abort();
			await expect(embedder.queries(TEXTS, { signal })).rejects.toMatchObject({
				code: 'unavailable',
				reason: 'embedder-unavailable'
			});
		});
	});
}

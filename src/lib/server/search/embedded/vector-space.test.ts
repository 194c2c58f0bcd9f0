import { describe, expect, it } from 'vitest';
import { clusters, randomFrom } from '../../testing/vectors.ts';
import { farness, quantise, writeCode } from './quantise.ts';
import { VectorSpace } from './vector-space.ts';

const DIMENSIONS = 100;
const everybody = () => true;

function filled(seed: number, documents: number) {
	const random = randomFrom(seed);
	const from = clusters(random, DIMENSIONS, { count: 30 });
	const space = new VectorSpace(DIMENSIONS);
	const vectors = new Map<number, Float32Array[]>();
	const put = (row: number) => {
		const passages = Array.from({ length: 1 + Math.floor(random() * 4) }, () => from.next());
		vectors.set(row, passages);
		space.put(row, Int8Array.from(passages.flatMap((passage) => [...quantise(passage)])));
	};
	for (let row = 1; row <= documents; row++) put(row);
	return { space, vectors, put, random, query: () => from.next() };
}

function plain(vectors: Map<number, Float32Array[]>, query: Float32Array, seen: (row: number) => boolean) {
	const dot = (a: Float32Array) => a.reduce((sum, x, i) => sum + x * (query[i] as number), 0);
	const scored = [...vectors].filter(([row]) => seen(row));
	return scored
		.map(([row, passages]) => ({ row, score: Math.max(...passages.map(dot)) }))
		.sort((a, b) => b.score - a.score);
}

const ranked = (found: Map<number, number>) => [...found].sort((a, b) => b[1] - a[1]).map(([row]) => row);

describe('a space of vectors', () => {
	it.each([1, 2, 3])('finds what a plain loop finds though it scores a twentieth (seed %i)', (seed) => {
		const { space, vectors, query } = filled(seed, 4000);
		let right = 0;
		for (let i = 0; i < 20; i++) {
			const vector = query();
			const found = space.nearest({ vector, passages: 500, seen: everybody });
			const top = new Set(ranked(found).slice(0, 10));
			const best = plain(vectors, vector, everybody).slice(0, 10);
			right += best.filter(({ row }) => top.has(row)).length;
			for (const { row, score } of best) if (top.has(row)) expect(found.get(row)).toBeCloseTo(score, 1);
		}
		expect(right / 200).toBeGreaterThanOrEqual(0.95);
	});
	it('keeps looking until enough of those that may be seen are found', () => {
		const { space, vectors, query } = filled(4, 4000);
		const few = (row: number) => row % 400 === 7;
		const vector = query();
		const found = ranked(space.nearest({ vector, passages: 50, seen: few }));
		expect(found).toHaveLength(10);
		expect(found[0]).toBe(plain(vectors, vector, few)[0]?.row);
	});
	it('is what was put last, whatever came and went before', () => {
		const { space, vectors, put, random, query } = filled(5, 300);
		for (let i = 0; i < 2000; i++) {
			const row = 1 + Math.floor(random() * 300);
			if (random() < 0.6) put(row);
			else {
				space.remove(row);
				vectors.delete(row);
			}
		}
		expect(space.size).toBe([...vectors.values()].flat().length);
		const vector = query();
		const found = space.nearest({ vector, passages: 1e6, seen: everybody });
		expect([...found.keys()].sort()).toEqual([...vectors.keys()].sort());
		for (const { row, score } of plain(vectors, vector, everybody))
			expect(found.get(row)).toBeCloseTo(score, 1);
	});
	it('takes back the room of what is removed', () => {
		const { space, put } = filled(6, 100);
		const before = space.size;
		for (let row = 1; row <= 100; row++) space.remove(row);
		expect(space.size).toBe(0);
		for (let row = 1; row <= 100; row++) put(row);
		expect(space.size).toBeGreaterThan(before / 2);
	});
});

describe('codes', () => {
	it.each([1, 3, 32, 33, 96, 97, 384, 1024])(
		'differ in as many bits as signs differ, %i dimensions',
		(size) => {
			const random = randomFrom(size);
			const make = () => Int8Array.from({ length: size }, () => Math.floor(random() * 255) - 127);
			const [a, b, c] = [make(), make(), make()];
			const words = 3 * Math.ceil(size / 96);
			const codes = new Int32Array(2 * words);
			const query = new Int32Array(words);
			writeCode(a, codes, 0);
			writeCode(b, codes, words);
			writeCode(c, query, 0);
			const out = new Uint16Array(3);
			farness(codes, query, 2, out, 1);
			const differ = (x: Int8Array) => x.filter((value, i) => value > 0 !== (c[i] as number) > 0).length;
			expect([...out]).toEqual([0, differ(a), differ(b)]);
		}
	);
	it('keep the direction of a vector to some thousandths', () => {
		const from = clusters(randomFrom(9), 384, { count: 5 });
		for (let i = 0; i < 50; i++) {
			const vector = from.next();
			const bytes = quantise(vector);
			const length = Math.sqrt(bytes.reduce((sum, x) => sum + x * x, 0));
			const cosine = vector.reduce((sum, x, d) => sum + (x * (bytes[d] as number)) / length, 0);
			expect(cosine).toBeGreaterThan(0.999);
		}
	});
	it.each([[[0, 0]], [[NaN, 1]], [[Infinity, 1]], [[]]])(
		'are made of no vector without direction: %j',
		(numbers) => {
			expect(() => quantise(Float32Array.from(numbers))).toThrow('invalid');
		}
	);
});

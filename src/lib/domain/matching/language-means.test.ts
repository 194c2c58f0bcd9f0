import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centre, languageOf, MeanVector } from './language-means.ts';

const vector = fc
	.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
	.filter((values) => Math.hypot(...values) > 0.01)
	.map((values) => Float32Array.from(values, (value) => value / Math.hypot(...values)));
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('language means', () => {
	it('are the average of what was added', () => {
		const mean = new MeanVector();
		expect(mean.mean()).toBeUndefined();
		mean.add([1, 0]);
		mean.add([0, 1]);
		expect(mean.mean()).toEqual(Float32Array.of(0.5, 0.5));
		expect(mean.count).toBe(2);
		expect(() => mean.add([1])).toThrow(RangeError);
	});

	it('taken off leave unit vectors (property)', () => {
		fc.assert(
			fc.property(vector, vector, (one, mean) => {
				const centred = centre(one, mean);
				expect(dot(centred, centred)).toBeCloseTo(1, 4);
			})
		);
		expect(centre(Float32Array.of(1, 0), undefined)).toEqual(Float32Array.of(1, 0));
		expect(centre(Float32Array.of(1, 0), Float32Array.of(1, 0))).toEqual(Float32Array.of(1, 0));
		expect(() => centre(Float32Array.of(1, 0), Float32Array.of(1))).toThrow(RangeError);
	});

	it('taken off bring what means the same together across languages', () => {
		// The first number is the language, the rest the meaning.
		const text = (language: number, ...meaning: number[]) => {
			const values = [language * 3, ...meaning];
			return Float32Array.from(values, (value) => value / Math.hypot(...values));
		};
		const meanings = [
			[1, 0, 0],
			[0, 1, 0],
			[0, 0, 1]
		];
		const means = [1, -1].map((language) => {
			const mean = new MeanVector();
			for (const meaning of meanings) mean.add(text(language, ...meaning));
			return mean.mean()!;
		});
		const need = text(1, 1, 0, 0);
		const same = text(-1, 1, 0, 0);
		const other = text(1, 0, 1, 0);
		expect(dot(need, same)).toBeLessThan(dot(need, other));
		const centred = centre(need, means[0]);
		expect(dot(centred, centre(same, means[1]))).toBeGreaterThan(dot(centred, centre(other, means[0])));
	});

	it('are by the language that a text is in', () => {
		expect(languageOf('Water sensors')).toBe('en');
		expect(languageOf('水位感應器 LoRaWAN')).toBe('zh');
		expect(languageOf('The department 渠務署 in English text with one name')).toBe('en');
		expect(languageOf('')).toBe('en');
	});
});

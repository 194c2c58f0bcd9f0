import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutChart } from './chart-scale.ts';

describe('layoutChart', () => {
	const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
	const series = fc
		.uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 40 })
		.map((days) => days.sort((a, b) => a - b))
		.chain((days) =>
			fc.tuple(...days.map(() => value)).map((values) =>
				days.map((day, i) => ({
					on: new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10),
					value: values[i] ?? 0
				}))
			)
		);

	it('keeps everything inside the drawing, in the order of time', () => {
		fc.assert(
			fc.property(series, value, value, (measured, baseline, target) => {
				const { points, baselineY, targetY, width, height } = layoutChart(measured, baseline, target);
				for (const y of [...points.map((point) => point.y), baselineY, targetY]) {
					expect(y).toBeGreaterThanOrEqual(0);
					expect(y).toBeLessThanOrEqual(height);
				}
				points.forEach((point, i) => {
					expect(point.x).toBeGreaterThanOrEqual(0);
					expect(point.x).toBeLessThanOrEqual(width);
					if (i > 0) expect(point.x).toBeGreaterThan(points[i - 1]?.x ?? 0);
				});
			})
		);
	});

	it('puts more above less', () => {
		const { baselineY, targetY } = layoutChart([], 10, 90);
		expect(targetY).toBeLessThan(baselineY);
	});

	it('draws a line only through two points or more', () => {
		expect(layoutChart([{ on: '2026-01-01', value: 1 }], 0, 2).line).toBe('');
		expect(
			layoutChart(
				[
					{ on: '2026-01-01', value: 1 },
					{ on: '2026-01-08', value: 2 }
				],
				0,
				2
			).line
		).toMatch(/^M.* L/);
	});
});

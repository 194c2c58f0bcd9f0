import { describe, expect, it } from 'vitest';
import { EXPOSURE_FLOOR, exposureAt, HALF_LIFE_DAYS, weekOf } from './exposure.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * 24 * 3600 * 1000).toISOString();

describe('exposure', () => {
	it('is nothing without a showing, and each showing counts half after a half-life', () => {
		expect(exposureAt([], NOW)).toBe(0);
		expect(exposureAt([daysAgo(HALF_LIFE_DAYS)], NOW)).toBeCloseTo(EXPOSURE_FLOOR);
		expect(exposureAt([daysAgo(HALF_LIFE_DAYS), daysAgo(2 * HALF_LIFE_DAYS)], NOW)).toBeCloseTo(0.75);
	});

	it('leaves out what is shown from then on', () => {
		expect(exposureAt([NOW, daysAgo(-1)], NOW)).toBe(0);
	});

	it('belongs to weeks that begin on Monday in Hong Kong', () => {
		expect(weekOf('2026-11-22T15:59:59.999Z')).toBe('2026-11-16');
		expect(weekOf('2026-11-22T16:00:00.000Z')).toBe('2026-11-23');
		expect(weekOf('2026-11-29T15:00:00.000Z')).toBe('2026-11-23');
	});
});

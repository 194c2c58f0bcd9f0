import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRanked, isWeak } from './order.ts';

const fit = fc.double({ min: 0, max: 1, noNaN: true });

describe('a weak candidate', () => {
	it('is far below the best one, or no nearer than chance', () => {
		expect(isWeak(0.2, 0.24)).toBe(true);
		expect(isWeak(0.2, 0.25)).toBe(false);
		expect(isWeak(0.09, 0.6)).toBe(true);
		expect(isWeak(0.05, 1)).toBe(true);
	});

	it('is never weak for a higher fit, nor strong for a lower one', () => {
		fc.assert(
			fc.property(fit, fit, fc.double({ min: 0.01, max: 1, noNaN: true }), (a, b, best) => {
				const [low, high] = [Math.min(a, b, best), Math.min(Math.max(a, b), best)];
				if (isWeak(high, high / best)) expect(isWeak(low, low / best)).toBe(true);
			})
		);
	});

	it('stands after every answer, whatever its score', () => {
		const weak = { id: 'a', score: 90, weak: true, gates: [] };
		expect(compareRanked(weak, { id: 'b', score: 10, weak: false, gates: [] })).toBeGreaterThan(0);
	});
});

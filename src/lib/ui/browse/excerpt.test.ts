import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from './excerpt.ts';

test('marks split the text into plain and marked turns', () => {
	expect(pieces('street light faults', [[7, 12]])).toEqual([
		{ text: 'street ', marked: false },
		{ text: 'light', marked: true },
		{ text: ' faults', marked: false }
	]);
});

test('whatever the marks, the pieces together are the text', () => {
	const mark = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
	fc.assert(
		fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
			const whole = pieces(text, marks).map((piece) => piece.text);
			expect(whole.join('')).toBe(text);
		})
	);
});

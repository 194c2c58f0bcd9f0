import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedPieces } from './fit-row.ts';

describe('markedPieces', () => {
	it('gives the text back whole, whatever the marks', () => {
		const mark = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
		fc.assert(
			fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
				expect(
					markedPieces(text, marks)
						.map((piece) => piece.text)
						.join('')
				).toBe(text);
			})
		);
	});

	it('marks what is marked', () => {
		expect(markedPieces('queue at the counter', [[0, 5]])).toEqual([
			{ text: 'queue', marked: true },
			{ text: ' at the counter', marked: false }
		]);
	});
});

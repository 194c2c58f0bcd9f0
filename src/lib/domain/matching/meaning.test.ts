import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedTexts } from './asked-text.ts';
import { problemFit } from './criteria/problem-fit.ts';
import { cosine, meaningFit, nearestPassage } from './meaning.ts';
import { openingQuote } from './quote.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('nearness in meaning', () => {
	it('rises with the cosine within [0, 1], is ½ at 0.4 and nothing for what points away', () => {
		expect(meaningFit(0.4)).toBeCloseTo(0.5);
		expect(meaningFit(-0.5)).toBe(0);
		fc.assert(
			fc.property(unit, unit, (a, b) => {
				const [less, more] = [Math.min(a, b), Math.max(a, b)];
				expect(meaningFit(less)).toBeLessThanOrEqual(meaningFit(more));
				expect(meaningFit(more)).toBeLessThan(1);
			})
		);
	});

	it('is that of the nearest passage, and passes over passages of another dimension', () => {
		const query = Float32Array.of(1, 0);
		const passages = [Float32Array.of(0, 1), Float32Array.of(1, 0, 0), Float32Array.of(0.8, 0.6)];
		expect(nearestPassage(query, passages)).toEqual({ place: 2, cosine: cosine(query, passages[2]!) });
		expect(nearestPassage(query, [])).toBeUndefined();
	});
});

describe('problem fit', () => {
	it('is the word fit alone without vectors', () => {
		expect(problemFit({ via: 'same', fit: 0.4 }).value).toBe(0.4);
	});

	it('is what is known where only one of the two is', () => {
		expect(problemFit(undefined, 0.7).value).toBeCloseTo(0.7);
		expect(problemFit(undefined).value).toBeNull();
	});

	it('of a solution that waits for its vectors stands beside its like and asks the supplier nothing', () => {
		const via = fc.constantFrom('same' as const, 'across' as const);
		fc.assert(
			fc.property(via, unit, unit, unit, (how, fit, lower, meaning) => {
				const awaited = problemFit({ via: how, fit }, 'awaited');
				expect(awaited.reasons.every(({ value }) => value !== null)).toBe(true);
				// Whoever has the same words and a meaning as near as words let expect stands at the same place.
				expect(awaited.value).toBeCloseTo(problemFit({ via: how, fit }, (2 / 3) * fit).value!);
				// A strong word match is not lost to weaker words with no nearer a meaning, and stays strong.
				const other = problemFit({ via: how, fit: lower * fit }, Math.min(meaning, (2 / 3) * fit));
				expect(awaited.value!).toBeGreaterThan(other.value! - 1e-9);
				expect(awaited.value!).toBeGreaterThanOrEqual(0.8 * fit - 1e-9);
				expect(awaited.value!).toBeLessThanOrEqual(fit + 1e-9);
			})
		);
	});

	it('without words has nothing to expect a meaning from', () => {
		expect(problemFit(undefined, 'awaited').value).toBeNull();
	});

	it('keeps a strong word match in front of one that is only near in meaning, within a language', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.9, max: 1, noNaN: true }), unit, (words, meaning) => {
				const strong = problemFit({ via: 'same', fit: words }, 0).value!;
				const near = problemFit({ via: 'same', fit: 0.3 }, meaning).value!;
				expect(strong).toBeGreaterThan(near - 0.0001);
			})
		);
	});

	it('never falls when words or meaning come nearer', () => {
		const via = fc.constantFrom('same' as const, 'across' as const);
		fc.assert(
			fc.property(via, unit, unit, unit, (how, fit, a, b) => {
				const [less, more] = [Math.min(a, b), Math.max(a, b)];
				const value = (words: number, meaning: number) =>
					problemFit({ via: how, fit: words }, meaning).value!;
				expect(value(fit, more)).toBeGreaterThanOrEqual(value(fit, less));
				expect(value(more, fit)).toBeGreaterThanOrEqual(value(less, fit));
			})
		);
	});
});

describe('what a need asks', () => {
	it('is its title in English and in the Chinese that it was written in', () => {
		const title = { en: 'Drain silt', tc: '渠道淤泥', sc: '渠道淤泥', derived: ['sc' as const] };
		expect(askedTexts({ title, problem: { en: 'A long text.' } })).toEqual([
			{ text: 'Drain silt', language: 'en' },
			{ text: '渠道淤泥', language: 'zh' }
		]);
	});

	it('is the opening of its problem where it has no title', () => {
		const problem = { sc: '渠道经常淤塞。'.repeat(200) };
		const [asked, ...others] = askedTexts({ problem });
		expect(others).toEqual([]);
		expect(asked?.language).toBe('zh');
		expect(asked?.text.length).toBeLessThan(400);
		expect(asked?.text.startsWith('渠道经常淤塞。')).toBe(true);
	});
});

describe('the quote of a nearest passage', () => {
	it('is its first sentences, cut where a sentence ends', () => {
		const text = `Before. ${'One sentence of it stands here. '.repeat(20)}`;
		const field = { source: 'solution' as const, field: 'summary', lang: 'en' as const, text, tokens: [] };
		const quote = openingQuote(field, { start: 8, end: text.length });
		expect(quote.text.startsWith('One sentence')).toBe(true);
		expect(quote.text.endsWith('here.')).toBe(true);
		expect(quote.text.length).toBeLessThanOrEqual(280);
		expect(text.slice(quote.start, quote.end)).toBe(quote.text);
	});
});

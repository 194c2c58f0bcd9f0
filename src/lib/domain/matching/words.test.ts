import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveFor, idf, lengthNorm, saturate } from './bm25.ts';
import { hanGrams, isWord, soundTerm } from './channels.ts';
import { fitOf, needNorm, needTerms } from './fit.ts';
import { packCounts, unpackCounts } from './profile.ts';
import { bestQuotes, type QuotableText } from './quote.ts';

describe('the weight of words', () => {
	it('counts a word of the title five times, and leaves out what no text has', () => {
		const counts = {
			title: new Map([['drain', 1]]),
			body: new Map([
				['drain', 2],
				['x', 9]
			])
		};
		expect(needTerms(counts, (term) => (term === 'x' ? 0 : 2))).toEqual([
			{ term: 'drain', weight: 14, idf: 2 }
		]);
	});

	it('is higher for rarer words and never negative', () => {
		fc.assert(
			fc.property(fc.nat(100_000), fc.nat(100_000), fc.nat(100_000), (documents, a, b) => {
				const [rare, common] = [Math.min(a, b), Math.max(a, b)];
				expect(idf(documents, rare)).toBeGreaterThanOrEqual(idf(documents, common));
				expect(idf(documents, common)).toBeGreaterThan(0);
			})
		);
	});
});

describe('the curve', () => {
	const words = fc.nat(2000);

	it('holds length against a text the more, the more words a need has, and lets repeated words count longer', () => {
		fc.assert(
			fc.property(words, words, fc.constantFrom('en', 'zh', 'gloss'), (a, b, channel) => {
				const [short, long] = [curveFor(channel, Math.min(a, b)), curveFor(channel, Math.max(a, b))];
				expect(lengthNorm(300, 100, long)).toBeGreaterThanOrEqual(lengthNorm(300, 100, short));
				expect(lengthNorm(100, 100, long)).toBeCloseTo(1);
				expect(long.k1).toBeGreaterThanOrEqual(short.k1);
				expect(saturate(1000, long)).toBeLessThan(1);
			})
		);
	});

	it('is the usual one for a search of some words', () => {
		const { b, k1 } = curveFor('en', 5);
		expect(b).toBeCloseTo(0.75, 2);
		expect(k1).toBeCloseTo(1.2, 2);
	});
});

describe('fitOf', () => {
	const raw = fc.double({ min: 0, max: 1000, noNaN: true });

	it('stays in [0, 1], rises with the score, and is one half at the norm', () => {
		fc.assert(
			fc.property(raw, raw, fc.double({ min: 0.1, max: 100, noNaN: true }), (a, b, norm) => {
				const [low, high] = [fitOf(Math.min(a, b), norm), fitOf(Math.max(a, b), norm)];
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(high).toBeGreaterThanOrEqual(low);
			})
		);
		const norm = needNorm([
			{ term: 'silt', weight: 3 },
			{ term: 'drain', weight: 4 }
		]);
		expect(norm).toBe(5);
		expect(fitOf(norm, norm)).toBe(0.5);
	});

	it('is the same for a text read as words alone and as words, characters and pairs', () => {
		const asWords = ['渠道', '淤塞', '大雨'].map((term) => ({ term, weight: 2 }));
		const asAll = [...asWords, ...hanGrams('渠道,淤塞,大雨').map((term) => ({ term, weight: 2 }))];
		const found = (terms: readonly { weight: number }[], share: number) =>
			share * terms.reduce((sum, { weight }) => sum + weight, 0);
		for (const share of [0.1, 0.5, 1])
			expect(fitOf(found(asAll, share), needNorm(asAll))).toBeCloseTo(
				fitOf(found(asWords, share), needNorm(asWords))
			);
	});

	it('is found by characters alone where no text has the words', () => {
		const grams = hanGrams('黐孖').map((term) => ({ term, weight: 1 }));
		expect(fitOf(3, needNorm(grams))).toBeGreaterThan(0.2);
	});
});

describe('packed counts', () => {
	it('come back as they were', () => {
		const term = fc.stringMatching(/^[a-z·渠道]{1,8}$/);
		const field = fc.array(fc.tuple(term, fc.integer({ min: 1, max: 99 }))).map((pairs) => new Map(pairs));
		fc.assert(
			fc.property(field, field, (title, body) => {
				expect(unpackCounts('zh', packCounts('zh', { title, body }))).toMatchObject({ title, body });
			})
		);
	});
});

describe('grams', () => {
	it('are the characters and pairs of each run, and never words', () => {
		expect(hanGrams('渠道AI淤')).toEqual(['·渠', '·道', '·渠道', '·淤']);
		expect([...hanGrams('渠道'), soundTerm('FLK')].some(isWord)).toBe(false);
	});
});

describe('quotes', () => {
	const textWith = (text: string, ...words: string[]): QuotableText => ({
		source: 'solution',
		field: 'summary',
		lang: 'en',
		text,
		tokens: words.map((word) => ({
			start: text.indexOf(word),
			end: text.indexOf(word) + word.length,
			key: word,
			weight: word.length
		}))
	});

	it('are whole sentences with the words marked, strongest first', () => {
		const text = 'It costs v2.5 little. It finds silt in drains. It is blue.';
		const quotes = bestQuotes([textWith(text, 'silt', 'drains', 'blue')], 2);
		expect(quotes.map((quote) => quote.text)).toEqual(['It finds silt in drains.', 'It is blue.']);
		const marked = quotes[0]?.marks.map(([start, end]) => quotes[0]?.text.slice(start, end));
		expect(marked).toEqual(['silt', 'drains']);
		expect(text.slice(quotes[0]?.start, quotes[0]?.end)).toBe(quotes[0]?.text);
	});

	it('are cut around the words where a sentence is long, and absent where nothing matches', () => {
		const long = `${'word '.repeat(200)}silt ${'word '.repeat(200)}`;
		const [quote] = bestQuotes([textWith(long, 'silt')], 1);
		expect(quote?.text.length).toBeLessThanOrEqual(280);
		expect(quote?.text).toContain('silt');
		expect(bestQuotes([textWith('Nothing here.')], 3)).toEqual([]);
	});
});

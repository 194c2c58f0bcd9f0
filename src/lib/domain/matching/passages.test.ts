import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTokens, passagesOf, PASSAGE_OPTIONS, type ItemText } from './passages.ts';

const sentence = 'Sensors report the water level of every drain to one central platform in real time. ';
const summary = (en: string): ItemText => ({ field: 'summary', text: { en } });
const quoted = (texts: readonly ItemText[], passages: ReturnType<typeof passagesOf>) =>
	passages.flatMap(({ lang, spans }) =>
		spans.map(({ field, start, end }) =>
			texts.find((text) => text.field === field)!.text![lang]!.slice(start, end)
		)
	);

describe('passages', () => {
	it('are one for a short item, with its title at the head and a span for each field', () => {
		const texts = [summary('It counts people.'), { field: 'capabilities.0', text: { en: 'Counts' } }];
		expect(passagesOf({ en: 'People counter' }, texts)).toEqual([
			{
				lang: 'en',
				language: 'en',
				spans: [
					{ field: 'summary', start: 0, end: 17 },
					{ field: 'capabilities.0', start: 0, end: 6 }
				],
				text: 'People counter\nIt counts people.\nCounts'
			}
		]);
	});

	it('leave the title where it stands when that is asked, or when there is nothing else', () => {
		const options = { ...PASSAGE_OPTIONS, titleAtHead: false };
		const [passage] = passagesOf({ en: 'People counter' }, [summary('It counts people.')], options);
		expect(passage).toMatchObject({ text: 'People counter\nIt counts people.' });
		expect(passage!.spans[0]).toEqual({ field: 'title', start: 0, end: 14 });
		expect(passagesOf({ tc: '人流計數' }, [])).toEqual([
			{ lang: 'tc', language: 'zh', spans: [{ field: 'title', start: 0, end: 4 }], text: '人流計數' }
		]);
		expect(passagesOf(undefined, [])).toEqual([]);
	});

	it('are cut evenly at sentence ends', () => {
		const texts = [summary(sentence.repeat(30).trim())];
		const passages = passagesOf(undefined, texts);
		expect(passages.length).toBe(Math.ceil(estimateTokens(texts[0]!.text!.en!) / PASSAGE_OPTIONS.tokens));
		const sizes = passages.map(({ text }) => estimateTokens(text));
		expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2.1 * estimateTokens(sentence));
		for (const { text } of passages) expect(text.endsWith('real time.')).toBe(true);
	});

	it('cut a sentence without end at its spaces, and a word without end anywhere', () => {
		const words = passagesOf(undefined, [summary('sensor '.repeat(2000))]);
		expect(words.length).toBeGreaterThan(5);
		for (const { text } of words) expect(text.replaceAll('sensor', '').trim()).toBe('');
		const letters = passagesOf(undefined, [summary('😀x'.repeat(3000))]);
		for (const { text } of letters) expect(text.isWellFormed()).toBe(true);
	});

	it('leave out derived texts, and say which language a text is really in', () => {
		const texts: ItemText[] = [
			{ field: 'summary', text: { tc: '監察渠道', sc: '监察渠道', derived: ['sc'] } },
			{ field: 'references.0', text: { tc: 'Pasted from the English brochure' } }
		];
		const passages = passagesOf({ tc: '感應器', sc: '感应器', derived: ['sc'] }, texts);
		expect(passages.map(({ lang }) => lang)).toEqual(['tc']);
		expect(passagesOf(undefined, texts.slice(1))[0]).toMatchObject({ lang: 'tc', language: 'en' });
	});

	it('quote every character that is not space, once, within their size (property)', () => {
		const word = fc.oneof(
			fc.constantFrom('sensor', 'v2.5', '監察', '渠道', '。', '.', '!', '\n', '；', '😀', ' '),
			fc.string({ maxLength: 12, unit: 'grapheme' })
		);
		const text = fc.array(word, { maxLength: 300 }).map((words) => words.join(' '));
		fc.assert(
			fc.property(fc.array(text, { maxLength: 4 }), fc.integer({ min: 10, max: 60 }), (values, tokens) => {
				const texts = values.map((en, i) => ({ field: `f${i}`, text: { en } }));
				const options = { tokens, titleAtHead: true, most: 10_000 };
				const passages = passagesOf({ en: 'Title' }, texts, options);
				if (values.every((value) => !value.trim())) return;
				const squeeze = (all: readonly string[]) => all.join('').replaceAll(/\s/g, '');
				expect(squeeze(quoted(texts, passages))).toBe(squeeze(values));
				for (const passage of passages)
					expect(estimateTokens(passage.text)).toBeLessThanOrEqual(tokens * 2.5 + 2);
			}),
			{ numRuns: 60 }
		);
	});

	it('are bounded in number', () => {
		expect(passagesOf(undefined, [summary(sentence.repeat(900))])).toHaveLength(PASSAGE_OPTIONS.most);
	});
});

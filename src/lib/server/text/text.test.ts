import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedIn } from './testing/marked-in.ts';
import { createText } from './text.ts';

const text = createText();
/** Any string at all, lone surrogates and combining marks among them. */
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

describe('terms', () => {
	it('are the same for plain English, which has a way of its own, as beside other letters', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary-ascii', maxLength: 200 }), (plain) => {
				const beside = text.tokens(`${plain} 水`).filter(({ script }) => script === 'latin');
				expect(text.tokens(plain)).toEqual(beside);
			})
		);
	});
	it('stems English and drops stop words', () => {
		expect(text.terms('The flooding of Streets, and drainage!')).toEqual(['flood', 'street', 'drainag']);
	});
	it('gives Traditional and Simplified the same terms', () => {
		expect(text.terms('聊天機械人')).toEqual(text.terms('聊天机械人'));
		expect(text.terms('街道渠務水浸感應網絡')).toEqual(text.terms('街道渠务水浸感应网络'));
	});
	it('knows department names as words, and the words inside them', () => {
		expect(text.terms('機電工程署')).toEqual(expect.arrayContaining(['机电工程署', '机电', '工程']));
	});
	it('brings irregular forms back to their word', () => {
		expect(text.terms('He said women found criteria')).toEqual(text.terms('say woman find criterion'));
	});
	it('gives other wordings of Chinese the same terms', () => {
		expect(text.terms('聊天機械人質素')).toEqual(expect.arrayContaining(['聊天机器人', '质量']));
		expect(text.terms('而家喺邊度搵到的士')).toEqual(['现在', '找', '出租车']);
	});
	it('reads full-width and half-width alike', () => {
		expect(text.terms('ＡＩ　５Ｇ')).toEqual(text.terms('AI 5G'));
	});
	it('takes hostile input', () => {
		expect(text.terms('a\ud800b " OR * ( NEAR/2 )')).toEqual(expect.arrayContaining(['b']));
		expect(text.terms('x'.repeat(10_000))).toEqual(['x'.repeat(64)]);
		expect(text.terms('🙂🙂')).toEqual([]);
		// A radical is a Chinese symbol, not a character.
		expect(text.terms('⺀')).toEqual([]);
	});
	it('never holds a space, a quote or a lone surrogate', () => {
		fc.assert(
			fc.property(anything, (input) => {
				for (const term of [...text.terms(input), ...text.words(input)]) {
					expect(term).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
					expect(term.isWellFormed()).toBe(true);
				}
			})
		);
	});
});

describe('a search', () => {
	it('has the words inside a longer Chinese one as terms', () => {
		expect(text.query('電腦視覺')?.words).toEqual([
			{ word: '电脑视觉', term: '计算机视觉', parts: ['计算机', '视觉'] }
		]);
	});
});

describe('spellings', () => {
	const spellings = (of: string) => {
		const found = new Map<string, string>();
		text.terms(of, found);
		return found;
	};
	it('are words of four letters or more and their terms, each to its term', () => {
		expect([...spellings('The predictions of 2024, predicted: AI4 水浸 pump')]).toEqual([
			['predictions', 'predict'],
			['predict', 'predict'],
			['predicted', 'predict'],
			['pump', 'pump']
		]);
	});
	it('are the same for plain English as beside other letters', () => {
		const plain = 'Streets flood; street drainage floods.';
		expect(spellings(`${plain} 水`)).toEqual(spellings(plain));
	});
});

describe('tokens', () => {
	it('lead back to the original text', () => {
		const original = '㍿ﬁre 街道水浸 ½ sensors';
		const places = text.tokens(original).map((t) => [t.term, original.slice(t.start, t.end)]);
		expect(places).toEqual(
			expect.arrayContaining([
				['fire', 'ﬁre'],
				['水淹', '水浸'],
				['sensor', 'sensors'],
				['1', '½'],
				['2', '½']
			])
		);
	});
	it('stay inside the text whatever it is', () => {
		fc.assert(
			fc.property(anything, (input) => {
				for (const token of text.tokens(input)) {
					expect(token.start).toBeGreaterThanOrEqual(0);
					expect(token.end).toBeLessThanOrEqual(input.length);
					expect(token.start).toBeLessThan(token.end);
				}
			})
		);
	});
});

describe('glosses', () => {
	it('translate Chinese words into stemmed English terms of about one in all a word', () => {
		const glosses = text.glosses('無人機');
		expect([...glosses.keys()]).toContain('drone');
		expect([...glosses.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
	});
	it('fall back to the words inside an unknown one', () => {
		expect([...text.glosses('水浸感應網絡').keys()]).toEqual(expect.arrayContaining(['network']));
	});
	it('are empty for English', () => {
		expect(text.glosses('flood sensors').size).toBe(0);
	});
});

describe('names', () => {
	const sounds = (input: string) => text.names(input).map(({ sound }) => sound);
	it.each([
		['弗萊克', 'Flake'],
		['卡瓦諾', 'Kavanaugh'],
		['坎克利', 'Kankley'],
		['諾曼頓', 'Normanton'],
		['利雲斯頓', 'Livingston']
	])('%s sounds like %s', (han, latin) => {
		expect(sounds(han)).toEqual(expect.arrayContaining(sounds(latin)));
		expect(sounds(latin)).not.toEqual([]);
	});
	it('are capitalised words and runs of name characters that no dictionary has', () => {
		expect(sounds('flake, 香港政府渠務署')).toEqual([]);
	});
	it('stay inside the text whatever it is', () => {
		fc.assert(
			fc.property(anything, (input) => {
				for (const { start, end } of text.names(input)) {
					expect(start).toBeLessThan(end);
					expect(end).toBeLessThanOrEqual(input.length);
				}
			})
		);
	});
});

describe('detect', () => {
	it.each([
		['Flood sensors in drains', 'en'],
		['街道渠務水浸感應', 'tc'],
		['街道渠务水浸感应', 'sc'],
		['用 AI 處理 licence 申請', 'tc'],
		['', 'en']
	])('%s is %s', (input, locale) => expect(text.detect(input)).toBe(locale));
});

describe('complete', () => {
	it('derives Simplified from Traditional and marks it', () => {
		expect(text.complete({ tc: '無人機巡查' })).toEqual({
			tc: '無人機巡查',
			sc: '无人机巡查',
			derived: ['sc']
		});
	});
	it('makes a derived one anew and leaves a written one alone', () => {
		expect(text.complete({ tc: '斜坡', sc: '旧', derived: ['sc'] }).sc).toBe('斜坡');
		expect(text.complete({ tc: '機械人', sc: '机器人' })).toEqual({ tc: '機械人', sc: '机器人' });
	});
	it('drops a derived one whose source is gone', () => {
		expect(text.complete({ en: 'Slope', sc: '斜坡', derived: ['sc'] })).toEqual({ en: 'Slope' });
	});
});

describe('highlight', () => {
	const shown = (original: string, query: string, maxLength: number) =>
		text.highlighter(query)([{ text: original, maxLength }])[0]!;
	const marked = (original: string, query: string, max = 200) => markedIn(shown(original, query, max));

	it('marks other forms of a word, the script typed or not, and what is being typed', () => {
		expect(marked('Flooded streets, street floods', 'flooding')).toEqual(['Flooded', 'floods']);
		expect(marked('街道渠務水浸感應網絡', '水浸感应')).toEqual(['水浸感應']);
		expect(marked('Chatbot for licences', 'chatb')).toEqual(['Chatbot']);
	});
	it('marks in plain English what it marks beside other scripts', () => {
		const letters = fc.constantFrom(...'abAB1_- ');
		const plain = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''));
		fc.assert(
			fc.property(plain, plain, (original, query) => {
				expect(marked(original, query)).toEqual(marked(`${original} é`, query));
			})
		);
		expect(marked('snake_case sensor', 'case')).toEqual(['case']);
	});
	it('marks irregular forms and other wordings, whatever they begin with', () => {
		expect(marked('They went to the Dutch', 'go')).toEqual(['went']);
		expect(marked('They went to the Dutch', 'netherlands')).toEqual(['Dutch']);
		expect(marked('計程車輪候', '的士')).toEqual(['計程車']);
	});
	it('takes no stop word at the end for the beginning of words', () => {
		expect(marked('Flood sensors installed in inlets', 'flood in')).toEqual(['Flood']);
	});
	it('marks what a mistyped word meant', () => {
		expect(marked('Street drainage', 'drianage')).toEqual(['drainage']);
		expect(marked('Predictive upkeep', 'prdicting')).toEqual(['Predictive']);
	});
	it('marks the word of the other language where there is none of the one typed', () => {
		expect(marked('人口普查編碼助理', 'census')).toEqual(['人口普查']);
		expect(marked('Census coding assistant', '人口普查')).toEqual(['Census']);
		expect(marked('人口普查 census', 'census')).toEqual(['census']);
	});
	it('marks nothing like a word in one text where another has the word itself', () => {
		const texts = ['Later trains', 'Water meters'].map((one) => ({ text: one, maxLength: 80 }));
		const of = (query: string) => text.highlighter(query)(texts).map(markedIn);
		expect(of('water')).toEqual([[], ['Water']]);
		expect(of('wateer')).toEqual([[], ['Water']]);
		expect(of('laters')).toEqual([['Later'], []]);
	});
	it('shows a stretch around the first mark of a long text', () => {
		const long = `${'word '.repeat(300)}needle ${'word '.repeat(300)}`;
		expect(marked(long, 'needle', 80)).toEqual(['needle']);
	});
	it('ends a stretch between words, not inside one', () => {
		expect(shown('sensors measure rainfall everywhere', 'measure', 28)).toEqual({
			text: 'sensors measure rainfall…',
			marks: [[8, 15]]
		});
	});
	it('gives the original back when it fits and never more than was asked for', () => {
		fc.assert(
			fc.property(anything, anything, fc.integer({ min: 10, max: 60 }), (original, query, max) => {
				const excerpt = shown(original, query, max);
				expect(excerpt.text.length).toBeLessThanOrEqual(max);
				expect(excerpt.text.isWellFormed()).toBe(true);
				if (original.length <= max) expect(excerpt.text).toBe(original.toWellFormed());
				let at = -1;
				for (const [start, end] of excerpt.marks) {
					expect(start).toBeGreaterThan(at);
					expect(end).toBeGreaterThan(start);
					expect(excerpt.text.slice(start, end).isWellFormed()).toBe(true);
					at = end;
				}
				expect(at).toBeLessThanOrEqual(excerpt.text.length);
			})
		);
	});
});

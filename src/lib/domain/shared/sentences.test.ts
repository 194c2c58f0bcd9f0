import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotableSentences, sentences, type Span } from './sentences.ts';

const of = (text: string, cut: (text: string) => Span[]) =>
	cut(text).map(({ start, end }) => text.slice(start, end).trim());

describe('sentences', () => {
	it('end where one does, in English and in Chinese', () => {
		expect(of('It costs v2.5 little. It is blue! 很快。很好；', sentences)).toEqual([
			'It costs v2.5 little.',
			'It is blue!',
			'很快。',
			'很好；'
		]);
	});

	it('to quote are not broken off after an abbreviation', () => {
		const text =
			'Texas Research Institute Austin Inc. (TRI/Austin) heats rations (Ref. 4). Dr. J. Wong of the U.S. Navy agrees. The answer is No. It ends.';
		expect(of(text, quotableSentences)).toEqual([
			'Texas Research Institute Austin Inc. (TRI/Austin) heats rations (Ref. 4).',
			'Dr. J. Wong of the U.S. Navy agrees.',
			'The answer is No.',
			'It ends.'
		]);
	});

	it('together are the whole text, in either way (property)', () => {
		const word = fc.constantFrom('Inc.', 'drains', 'Ref.', '4', '.', '。', '\n', 'U.S.', '!', '很好');
		fc.assert(
			fc.property(fc.array(word), (words) => {
				const text = words.join(' ');
				for (const cut of [sentences, quotableSentences])
					expect(
						cut(text)
							.map(({ start, end }) => text.slice(start, end))
							.join('')
					).toBe(text);
			})
		);
	});
});

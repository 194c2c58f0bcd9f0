import { expect, it } from 'vitest';
import { prose } from './prose.ts';

it.each([
	['  two\r\nlines\t ', 'two\nlines'],
	['half \ud83d of one', 'half \ufffd of one'],
	['whole 😀 𠮷 👩‍👩‍👧', 'whole 😀 𠮷 👩‍👩‍👧'],
	['NUL\u0000 bell\u0007 escape\u001b[31m C1\u009f DEL\u007f', 'NUL bell escape[31m C1 DEL'],
	['\u200b\ufeff\u2060 \u00ad', ''],
	['　全形空格　', '全形空格'],
	['', '']
])('%j is kept as %j', (typed, kept) => {
	expect(prose(100).parse(typed)).toBe(kept);
});

it('is measured as it is kept, and needed where a schema says so', () => {
	expect(prose(3).safeParse(' abc\u0000 ').success).toBe(true);
	expect(prose(3).safeParse('abcd').error?.issues).toMatchObject([{ code: 'too_big', maximum: 3 }]);
	expect(prose(3).min(1, 'reason-required').safeParse('\u200b').error?.issues).toMatchObject([
		{ message: 'reason-required' }
	]);
});

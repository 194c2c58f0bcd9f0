import { expect, test } from 'vitest';
import { hasText, pickText } from './pick-text.ts';

test('the reader’s own language comes first, then the nearest that exists', () => {
	const text = { en: 'Parking', sc: '泊车' };
	expect(pickText(text, 'en')).toEqual({ text: 'Parking', lang: 'en' });
	expect(pickText(text, 'tc')).toEqual({ text: '泊车', lang: 'sc' });
	expect(pickText({ tc: '泊車' }, 'en')).toEqual({ text: '泊車', lang: 'tc' });
});

test('no text is empty, in the reader’s language', () => {
	expect(pickText(undefined, 'sc')).toEqual({ text: '', lang: 'sc' });
	expect(pickText({ en: '' }, 'tc')).toEqual({ text: '', lang: 'tc' });
});

test('blanks are not words', () => {
	expect(hasText({ en: ' ', tc: '\n' })).toBe(false);
	expect(hasText({ sc: '字' })).toBe(true);
	expect(hasText(undefined)).toBe(false);
});

import { expect, test } from 'vitest';
import { openingWords } from './opening-words.ts';

test('a short text is whole, a long one cut, in each language that it has', () => {
	expect(openingWords({ en: 'Counts kerbside spaces', tc: '點算車位' }, 6)).toEqual({
		en: 'Counts…',
		tc: '點算車位'
	});
});

test.each([
	['Counts kerbside spaces', 'Counts kerbside…'],
	['Counts-kerbside spaces', 'Counts-kerbside…'],
	['Countskerbsidespacesinthestreet', 'Countskerbsidespac…'],
	['A kerbsidespacecounterforstreets', 'A kerbsidespacecou…']
])('%s is cut between words where that leaves most of it', (text, shown) => {
	expect(openingWords({ en: text }, 18)).toEqual({ en: shown });
});

test('no half of a character stays at the end', () => {
	expect(openingWords({ tc: '水𠮷水' }, 2)).toEqual({ tc: '水…' });
});

test('nothing written is nothing', () => {
	expect(openingWords(undefined, 10)).toEqual({});
});

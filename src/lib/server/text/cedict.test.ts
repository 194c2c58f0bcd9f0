import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { definitionsOf, isDictionaryWord } from './cedict.ts';

/** The dictionary read the plain way: the module's string, line by line, into a map. */
function readWhole(): Map<string, string> {
	const source = createRequire(import.meta.url)('chinese-lexicon/dictionary/cedict.js') as string;
	const found = new Map<string, string>();
	for (const line of source.split('\n')) {
		const entry = /^[^# ][^ ]* (.*?) \[[^\]]*\] (\/.*\/)\s*$/.exec(line);
		if (entry) found.set(entry[1]!, (found.get(entry[1]!) ?? '') + entry[2]!);
	}
	return found;
}

describe('the dictionary of glosses', () => {
	it('gives every word what the whole of it says, and no other', () => {
		const whole = readWhole();
		expect(whole.size).toBeGreaterThan(100_000);
		const wrong = [...whole].filter(([word, meaning]) => definitionsOf(word) !== meaning);
		expect(wrong).toEqual([]);
	});
	it.each(['', ' ', '水浸感應網絡', 'CC-CEDICT', 'module.exports', '\ud800', '传统 '])(
		'has no entry for %j',
		(word) => {
			expect(definitionsOf(word)).toBe('');
			expect(isDictionaryWord(word)).toBe(false);
		}
	);
	it('knows its words', () => {
		expect(isDictionaryWord('传统')).toBe(true);
		expect(definitionsOf('无人机')).toContain('drone');
	});
});

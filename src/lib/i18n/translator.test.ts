import { expect, test } from 'vitest';
import { LOCALES, type Locale } from '../domain/shared/locale.ts';
import { createTranslator } from './index.ts';
import { loadMessages } from './load.ts';

const translators = Object.fromEntries(
	await Promise.all(
		LOCALES.map(async (locale) => [locale, createTranslator(locale, await loadMessages(locale))])
	)
) as Record<Locale, ReturnType<typeof createTranslator>>;
const { en, tc, sc } = translators;

test('a time of day is Hong Kong’s, in the way of each language', () => {
	const at = '2026-11-23T06:05:04.000Z';
	expect(en.time(at)).toMatch(/^2:05:04\spm$/i);
	expect(tc.time(at)).toBe('下午2:05:04');
	expect(sc.time(at)).toBe('下午2:05:04');
});

test('a list in a sentence ends as each language ends it', () => {
	const roles = ['甲', '乙', '丙'];
	expect(en.listAnd(['A', 'B', 'C'])).toMatch(/^A, B,? and C$/);
	expect(tc.listAnd(roles)).toBe('甲、乙及丙');
	expect(sc.listAnd(roles)).toBe('甲、乙和丙');
});

test('names stand by strokes in Traditional and by sound in Simplified Chinese', () => {
	const order = (t: typeof en) => ['图', '乙', '一'].sort(t.compare);
	expect(order(tc)).toEqual(['一', '乙', '图']);
	expect(order(sc)).toEqual(['图', '一', '乙']);
});

test('marks between two texts are the language’s own', () => {
	expect([en, tc, sc].map((t) => t.aside('甲', '乙'))).toEqual(['甲 (乙)', '甲（乙）', '甲（乙）']);
	expect([en, tc, sc].map((t) => t.aside('甲', ''))).toEqual(['甲', '甲', '甲']);
	expect([en, tc, sc].map((t) => t.pair('甲', '{value}'))).toEqual([
		'甲: {value}',
		'甲：{value}',
		'甲：{value}'
	]);
	expect([en, tc, sc].map((t) => t.list(['甲', '乙']))).toEqual(['甲, 乙', '甲、乙', '甲、乙']);
});

test('what is below a message is no message', () => {
	expect(sc.dynamic('field.synonyms.1', {}, '-')).toBe('-');
});

test('a key made of an address finds only what is a message', () => {
	for (const key of ['__proto__.__proto__.x', 'constructor.name', 'toString', 'invalid.length'])
		expect(en.dynamic(`errors.${key}`, {}, 'none')).toBe('none');
});

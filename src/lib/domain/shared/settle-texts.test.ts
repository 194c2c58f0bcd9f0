import { expect, test } from 'vitest';
import { settleTexts } from './settle-texts.ts';

const complete = <T>(text: T) => text;
const stored = [
	{ text: { en: 'Counts vehicles', tc: '統計車輛' } },
	{ text: { en: 'Reads water levels', tc: '讀取水位', stale: ['tc'] } },
	{ text: { en: 'Warns crews', tc: '通知隊伍' } }
];
const words = ({ text: { en, tc } }: { text: { en: string; tc: string } }) => ({ text: { en, tc } });
const [first, second, third] = stored.map(words) as [object, object, object];
const rows = (typed: unknown) => settleTexts({ rows: typed }, { rows: stored }, complete);

test('rows that nobody touched are as stored', () => {
	expect(rows([first, second, third])).toEqual({ rows: stored });
});

test('a row keeps its flag when one above it is removed', () => {
	expect(rows([second, third])).toEqual({ rows: [stored[1], stored[2]] });
});

test('a row keeps its flag when it changes places with another', () => {
	expect(rows([third, second, first])).toEqual({ rows: [stored[2], stored[1], stored[0]] });
});

test('a source that changes in a row that moved makes its translation stale', () => {
	expect(rows([second, { text: { en: 'Warns all crews', tc: '通知隊伍' } }])).toEqual({
		rows: [stored[1], { text: { en: 'Warns all crews', tc: '通知隊伍', stale: ['tc'] } }]
	});
});

test('a new row at the place of a removed one owes nothing to it', () => {
	const fresh = { text: { en: 'Maps pipes', tc: '繪製管道' } };
	expect(rows([first, fresh, third])).toEqual({ rows: [stored[0], fresh, stored[2]] });
});

test('one text in two rows is matched place by place', () => {
	const twice = [{ text: { en: 'Same', tc: '同' } }, { text: { en: 'Same', tc: '同', stale: ['tc'] } }];
	const typed = [{ text: { en: 'Same', tc: '同' } }, { text: { en: 'Same', tc: '同' } }];
	expect(settleTexts(typed, twice, complete)).toEqual(twice);
});

import { expect, test } from 'vitest';
import { namesShown } from './term-names.ts';

const names = { technology: {}, area: { transport: 'Transport', health: 'Health' }, department: {} };
const list = { facets: { area: { transport: 2 } }, degraded: false };

test('a list shows the names of what it counts and of what was chosen', () => {
	expect(namesShown(names, list, { area: ['health'] }).area).toEqual({
		transport: 'Transport',
		health: 'Health'
	});
});

test.each(['__proto__', 'constructor', 'toString', 'gone'])('%s is the name of no term', (code) => {
	const shown = namesShown(names, list, { area: [code], technology: [code] });
	expect(Object.getOwnPropertyNames(shown.area)).toEqual(['transport']);
	expect(Object.getOwnPropertyNames(shown.technology)).toEqual([]);
});

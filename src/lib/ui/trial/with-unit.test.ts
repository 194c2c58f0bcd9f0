import { expect, it } from 'vitest';
import { withUnit } from './with-unit.ts';

const t = { number: (value: number) => String(value) };

it('sets a sign against its figure and a word apart from it', () => {
	expect(withUnit(t, 15, '%')).toBe('15%');
	expect(withUnit(t, 58, 's')).toBe('58 s');
	expect(withUnit(t, 3, '')).toBe('3');
});

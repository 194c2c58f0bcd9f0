import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizedName } from './normalized-name.ts';

const fold = (text: string) => text.replaceAll('華', '华').replaceAll('責', '责').replaceAll('創', '创');

describe('one organisation, however its name is written', () => {
	it.each([
		['Harbour Vision Ltd', 'HARBOUR VISION LIMITED'],
		['Harbour Vision Ltd.', 'The Harbour Vision (Hong Kong) Limited'],
		['Harbour Vision Co., Ltd.', 'Harbour-Vision Company Limited'],
		['Ｈａｒｂｏｕｒ Vision', 'harbour  vision'],
		['A & B Robotics', 'A and B Robotics Inc.'],
		["O'Neil Labs", 'O’Neil Labs Pte. Ltd.'],
		['華創科技有限公司', '华创科技'],
		['華創科技（香港）有限公司', '華創科技股份有限公司'],
		['華創科技有限責任公司', '華創 科技']
	])('%s = %s', (a, b) => {
		expect(normalizedName(a, fold)).toBe(normalizedName(b, fold));
	});

	it.each([
		['Harbour Vision', 'Harbour Visions'],
		['Harbour Vision', 'Harbour'],
		['華創科技', '華創資訊'],
		['Company Nine', 'Nine Company'],
		['Hong Kong Robotics', 'Macau Robotics']
	])('%s ≠ %s', (a, b) => {
		expect(normalizedName(a, fold)).not.toBe(normalizedName(b, fold));
	});

	it('keeps a name that is nothing but a legal form', () => {
		for (const name of ['Limited', 'The Company', '公司', 'Hong Kong', '香港有限公司'])
			expect(normalizedName(name, fold)).not.toBe('');
	});

	it('is never empty for a name with a letter, whatever else is in it', () => {
		const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => /\p{L}/u.test(text));
		fc.assert(fc.property(name, (text) => normalizedName(text) !== ''));
	});

	it('does not see case, outer space or an added legal form', () => {
		const word = fc.stringMatching(/^[a-z]{2,8}$/);
		const words = fc.array(word, { minLength: 2, maxLength: 4 }).map((parts) => `x${parts.join(' ')}q`);
		fc.assert(
			fc.property(words, (text) => {
				const plain = normalizedName(text);
				expect(normalizedName(`  ${text.toUpperCase()} `)).toBe(plain);
				expect(normalizedName(`${text} Limited`)).toBe(plain);
				expect(normalizedName(plain)).toBe(plain);
			})
		);
	});
});

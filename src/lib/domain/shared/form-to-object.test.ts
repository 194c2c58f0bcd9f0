import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped, formToObject, placeInPage } from './form-to-object.ts';

function form(...fields: [string, string][]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

describe('a posted form as an object', () => {
	it('follows paths, types and lists', () => {
		expect(
			formToObject(
				form(
					['title.en', 'Parking'],
					['title.tc', ' '],
					['rows[0].text', 'a'],
					['rows[2].text', 'b'],
					['weeks:number', '1,200'],
					['must:boolean', 'on'],
					['areas[]', 'transport'],
					['areas[]', 'health']
				)
			)
		).toEqual({
			title: { en: 'Parking' },
			rows: [{ text: 'a' }, { text: 'b' }],
			weeks: 1200,
			must: true,
			areas: ['transport', 'health']
		});
	});

	it('leaves emptied rows out of what is sent, and knows where the others stand in the page', () => {
		const values = formToObject(
			form(
				['plan.kpis[0].name.en', ''],
				['plan.kpis[0].target:number', ' '],
				['plan.kpis[1].name.en', 'Floods predicted'],
				// Taken out in the page: nothing is posted of row 2.
				['plan.kpis[3].name.en', ''],
				['plan.kpis[4].target:number', '80'],
				['plan.kpis[5].name.en', ''],
				['areas[]', '']
			)
		);
		const filled = [{ name: { en: 'Floods predicted' } }, { target: 80 }];
		expect(values).toEqual({ plan: { kpis: filled }, areas: [] });
		const typed = asTyped({ ...values, id: 'trial-1' });
		expect(typed).toEqual({ plan: { kpis: [{}, filled[0], {}, filled[1]] }, areas: [], id: 'trial-1' });
		expect(placeInPage(typed, 'plan.kpis.1.target')).toBe('plan.kpis.3.target');
		expect(placeInPage(typed, 'plan.kpis.2')).toBe('plan.kpis.4');
		expect(placeInPage(typed, 'plan.budget')).toBe('plan.budget');
	});

	it('reads numbers as a Chinese keyboard types them', () => {
		expect(
			formToObject(
				form(
					['a:number', '９０'],
					['b:number', '－５'],
					['c:number', '１，２００．５'],
					['d:number', '\u22125%'],
					['e', '９０']
				)
			)
		).toEqual({ a: 90, b: -5, c: 1200.5, d: '\u22125%', e: '９０' });
	});

	it('takes no time over rows far apart, or over many of one name', () => {
		expect(formToObject(form(['rows[1].text', 'near'], ['rows[4000000000].text', 'far']))).toEqual({
			rows: [{ text: 'near' }]
		});
		expect(formToObject(form(['rows[900000]', 'far'], ['rows[]', 'next'], ['rows[]', ' ']))).toEqual({
			rows: ['far', 'next']
		});
		const many = Array.from({ length: 100_000 }, (_, i): [string, string] => ['a[]', String(i)]);
		expect(formToObject(form(...many))['a']).toHaveLength(100_000);
		expect(formToObject(form(['a.b', 'x'], ['a[]', 'y']))).toEqual({ a: ['y'] });
	});

	it('lets no name reach what is not a row of a list, or a field', () => {
		expect(
			formToObject(
				form(['rows[0]', 'a'], ['rows.length', '-1'], ['__proto__.x', '1'], ['a.constructor.y', '1'])
			)
		).toEqual({ rows: ['a'] });
		expect(({} as { x?: unknown }).x).toBeUndefined();
	});

	it('leaves out what lies deeper than any field', () => {
		expect(formToObject(form([Array(100_000).fill('a').join('.'), 'x'], ['b', 'y']))).toEqual({ b: 'y' });
	});

	it('answers whatever names are posted', () => {
		const name = fc
			.array(
				fc.constantFrom('a', 'b', '0', '7', '[0]', '[99999999]', '[]', '.', 'length', ':number', 'push'),
				{
					maxLength: 8
				}
			)
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.array(fc.tuple(name, fc.string({ maxLength: 5 })), { maxLength: 6 }), (fields) => {
				expect(typeof formToObject(form(...fields))).toBe('object');
			}),
			{ numRuns: 1000 }
		);
	});
});

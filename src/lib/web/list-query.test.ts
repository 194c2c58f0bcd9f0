import { expect, test } from 'vitest';
import { listQuery } from './list-query.ts';

const spec = { facets: ['area', 'technology'], sorts: ['relevance', 'newest'] } as const;
const read = (query: string) => listQuery(new URL(`https://lab.example/en/challenges${query}`), spec);

test('an address without a query is the first page of everything', () => {
	expect(read('')).toEqual({ q: '', page: 1, facets: {}, sort: 'relevance' });
});

test('a page far past the end is asked for as far as a list goes', () => {
	expect(read('?page=99999').page).toBe(1000);
});

test('repeated parameters are the values of one facet', () => {
	expect(read('?q=traffic&area=a&area=b&sort=newest&page=3')).toEqual({
		q: 'traffic',
		page: 3,
		facets: { area: ['a', 'b'] },
		sort: 'newest'
	});
});

test.each(['?page=0', '?page=-1', '?page=x', '?page=1.5', '?sort=price', `?area=${'x'.repeat(65)}`])(
	'what cannot be used counts as not given: %s',
	(query) => {
		expect(read(query)).toEqual({ q: '', page: 1, facets: {}, sort: 'relevance' });
	}
);

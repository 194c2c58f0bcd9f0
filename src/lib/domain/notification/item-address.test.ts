import { describe, expect, it } from 'vitest';
import { itemAddress, itemAt } from './item-address.ts';

describe('where a notification leads', () => {
	it('goes to the page of the reader’s own workspace', () => {
		const item = { kind: 'proposal', id: 'p1', challengeId: 'c1' };
		expect(itemAddress('tc', item, 'bureau')).toBe('/tc/bureau/challenges/c1/proposals');
		expect(itemAddress('en', item, 'lab')).toBe('/en/coordinator/proposals/c1');
		expect(itemAddress('sc', item, 'supplier')).toBe('/sc/supplier/proposals/p1');
		expect(itemAddress('en', { kind: 'challenge', id: 'c1' }, 'supplier')).toBe('/en/challenges/c1');
	});

	it('leads nowhere for what is unknown or unsafe', () => {
		expect(itemAddress('en', { kind: 'person', id: 'x' }, 'lab')).toBeUndefined();
		for (const id of ['../..//evil', ''])
			expect(itemAddress('en', { kind: 'challenge', id }, 'lab')).toBeUndefined();
		expect(itemAddress('en', { kind: 'proposal', id: 'p1', challengeId: '..' }, 'lab')).toBeUndefined();
		expect(itemAddress('en', { kind: 'proposal', id: 'p1' }, 'bureau')).toBeUndefined();
	});
});

describe('what a page of a workspace is about', () => {
	it.each([
		['bureau/trials/t1', { kind: 'trial', id: 't1' }],
		['coordinator/trials/t1/plan', { kind: 'trial', id: 't1' }],
		['supplier/solutions/s1/fit', { kind: 'solution', id: 's1' }],
		['bureau/challenges/c1/questions', { kind: 'challenge', id: 'c1' }],
		['coordinator/challenges/c1/matches/compare', { kind: 'challenge', id: 'c1' }],
		['bureau/challenges/c1/proposals', { kind: 'proposal', id: '', challengeId: 'c1' }],
		['coordinator/proposals/c1', { kind: 'proposal', id: '', challengeId: 'c1' }],
		['supplier/proposals/p1/edit', { kind: 'proposal', id: 'p1' }]
	])('%s', (path, item) => {
		expect(itemAt(path)).toEqual(item);
	});
	it.each([
		'bureau',
		'bureau/trials',
		'bureau/challenges/new',
		'supplier/proposals/new',
		'challenges/c1',
		'admin/people/x'
	])('%s is about no one item', (path) => {
		expect(itemAt(path)).toBeUndefined();
	});
	it('is known in another workspace as far as its ids go', () => {
		const item = itemAt('bureau/challenges/c1/proposals');
		expect(item && itemAddress('en', item, 'lab')).toBe('/en/coordinator/proposals/c1');
		expect(item && itemAddress('en', item, 'supplier')).toBeUndefined();
	});
});

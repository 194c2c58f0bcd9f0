import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { make_trackable } from './tracked-url.ts';

const ADDRESS = 'https://lab.example/tc/solutions?q=%E6%B0%B4&page=2';

/** An address with what was told of it. */
function tracked() {
	const told: string[] = [];
	const url = make_trackable(
		new URL(ADDRESS),
		() => told.push('all'),
		(name) => told.push(name)
	);
	return { url, told };
}

test.each([
	['href', (url: URL) => url.href, ADDRESS],
	['pathname', (url: URL) => url.pathname, '/tc/solutions'],
	['search', (url: URL) => url.search, '?q=%E6%B0%B4&page=2'],
	['toString', (url: URL) => `${url}`, ADDRESS],
	['toJSON', (url: URL) => JSON.stringify(url), JSON.stringify(ADDRESS)],
	['another address made from it', (url: URL) => new URL('../sc', url).href, 'https://lab.example/sc'],
	['all parameters', (url: URL) => [...url.searchParams].join(), 'q,水,page,2']
])('%s is read and told', (_, read, expected) => {
	const { url, told } = tracked();
	expect(told).toEqual([]);
	expect(read(url)).toBe(expected);
	expect(new Set(told)).toEqual(new Set(['all']));
});

test('a parameter read by its name is told by its name', () => {
	const { url, told } = tracked();
	const { searchParams } = url;
	expect([searchParams.get('q'), searchParams.getAll('page'), searchParams.has('sort')]).toEqual([
		'水',
		['2'],
		false
	]);
	expect(told).toEqual(['q', 'page', 'sort']);
});

test('what cannot change while the page stays is read without a word', () => {
	const { url, told } = tracked();
	expect([url.origin, url.host, url.protocol]).toEqual(['https://lab.example', 'lab.example', 'https:']);
	expect(told).toEqual([]);
});

test('the hash, which no server knows, is refused; the log shows the address all the same', () => {
	const { url, told } = tracked();
	expect(() => url.hash).toThrow('page.url.hash');
	expect(inspect(url)).toContain(ADDRESS);
	expect(told).toEqual([]);
});

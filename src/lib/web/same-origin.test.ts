import { expect, it } from 'vitest';
import { nextPage } from './next-page.ts';
import { isSameOriginJson } from './same-origin.ts';

const url = new URL('https://labmatch.example/api/trpc/x');
const request = (headers: Record<string, string>) =>
	new Request(url, { method: 'POST', headers, body: '{}' });
const json = { 'content-type': 'application/json; charset=utf-8' };

it('takes JSON of this site, and of programs that are no browser', () => {
	expect(isSameOriginJson(request(json), url)).toBe(true);
	expect(
		isSameOriginJson(request({ ...json, origin: url.origin, 'sec-fetch-site': 'same-origin' }), url)
	).toBe(true);
});

it.each([
	[{ 'content-type': 'text/plain' }],
	[{ 'content-type': 'application/x-www-form-urlencoded' }],
	[{ 'content-type': 'multipart/form-data; boundary=x' }],
	[{ ...json, origin: 'https://evil.example' }],
	[{ ...json, origin: 'http://labmatch.example' }],
	[{ ...json, origin: 'null' }],
	[{ ...json, 'sec-fetch-site': 'cross-site' }],
	[{ ...json, 'sec-fetch-site': 'same-site' }]
])('refuses %o', (headers) => {
	expect(isSameOriginJson(request(headers), url)).toBe(false);
});

it.each([
	['/en/account?x=1', '/en/account?x=1'],
	[null, '/tc/supplier'],
	['', '/tc/supplier'],
	['https://evil.example', '/tc/supplier'],
	['//evil.example', '/tc/supplier'],
	['/\\evil.example', '/tc/supplier'],
	['/\t/evil.example', '/tc/supplier'],
	['/.//evil.example', '/tc/supplier'],
	['/en/..//evil.example', '/tc/supplier'],
	['/en/%2e%2e//evil.example', '/tc/supplier'],
	['/api/health', '/tc/supplier'],
	['/tc', '/tc'],
	['/sc/coordinator/challenges/1?tab=matches#top', '/sc/coordinator/challenges/1?tab=matches#top'],
	['javascript:alert(1)', '/tc/supplier']
])('after signing in, next=%s leads to %s', (next, page) => {
	expect(nextPage(next, 'tc', 'supplier')).toBe(page);
});

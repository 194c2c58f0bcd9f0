import { expect, it } from 'vitest';
import { bestLocale } from './best-locale.ts';

it.each([
	[undefined, null, 'en'],
	[undefined, 'zh-HK,zh;q=0.9,en;q=0.8', 'tc'],
	[undefined, 'zh-TW', 'tc'],
	[undefined, 'zh-Hant', 'tc'],
	[undefined, 'yue', 'tc'],
	[undefined, 'zh-CN,zh;q=0.9', 'sc'],
	[undefined, 'zh', 'sc'],
	[undefined, 'fr-FR, en;q=0.5, zh-HK;q=0.7', 'tc'],
	[undefined, 'zh-HK;q=0, en', 'en'],
	[undefined, 'fr, de', 'en'],
	[undefined, ';;q=x,,', 'en'],
	['sc', 'en', 'sc'],
	['xx', 'zh-HK', 'tc']
] as const)('cookie %s and %s give %s', (cookie, header, locale) => {
	expect(bestLocale(cookie, header)).toBe(locale);
});

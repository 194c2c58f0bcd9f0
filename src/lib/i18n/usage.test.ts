import { describe, expect, it, test } from 'vitest';
import { isAudited } from '../domain/audit/audit.ts';
import { writtenLanguage } from '../domain/shared/written-language.ts';
import { NOTIFIED_EVENTS } from '../domain/notification/rules.ts';
import { EVENT_TYPES } from '../domain/shared/event-types.ts';
import { messages } from './en/index.ts';
import { loadMessages } from './load.ts';

/** Words of Hong Kong that a Mainland reader does not use: converting the characters is not translating. */
const NOT_MAINLAND =
	/登出|登入|汇入|档案|检讨|尚欠|视乎|介乎|量度|甚么|介面|保安|批核|发还|现时|纪录|储存|搜寻|栏位|范畴|比重|订定|物色|列印|质素|透过|软体|网路|你/;
/** Words of Taiwan or the Mainland that Hong Kong does not use. */
const NOT_HONG_KONG = /軟體|硬體|網路|帳號|專案|登錄|數據庫|您|信息|郵箱|質量|硬件設備|打印/;
const SIMPLIFIED_ONLY = /[们这个为务应统书验证选择号码发说]/;
const TRADITIONAL_ONLY = /[們這為務應統書驗證選擇號碼發說]/;

function texts(node: unknown, path = ''): [string, string][] {
	if (typeof node === 'string') return [[path, node]];
	return Object.entries(node as object).flatMap(([key, inner]) =>
		texts(inner, path ? `${path}.${key}` : key)
	);
}
/** The language switch names each language in itself. */
const own = ([path]: [string, string]) => !path.startsWith('common.locale');

describe('the words of each language', () => {
	it('are Mainland usage in Simplified Chinese', async () => {
		const found = texts(await loadMessages('sc')).filter(own);
		expect(found.filter(([, text]) => NOT_MAINLAND.test(text) || TRADITIONAL_ONLY.test(text))).toEqual([]);
	});
	it('are Hong Kong usage in Traditional Chinese', async () => {
		const found = texts(await loadMessages('tc')).filter(own);
		expect(found.filter(([, text]) => NOT_HONG_KONG.test(text) || SIMPLIFIED_ONLY.test(text))).toEqual([]);
	});
	it('fill in the same values in all three', async () => {
		const [en, tc, sc] = await Promise.all((['en', 'tc', 'sc'] as const).map(loadMessages));
		const values = (messages: unknown) =>
			texts(messages).map(([path, text]) => [path, [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join()]);
		expect(Object.fromEntries(values(tc))).toEqual(Object.fromEntries(values(en)));
		expect(Object.fromEntries(values(sc))).toEqual(Object.fromEntries(values(en)));
	});
	it.each(['en', 'tc', 'sc'] as const)('say each event of an audit trail in %s', async (locale) => {
		const shown = EVENT_TYPES.filter((type) => isAudited({ aggregate: { kind: type.split('.')[0] ?? '' } }));
		const { event } = (await loadMessages(locale)).audit;
		expect(Object.keys(event).sort()).toEqual(shown.map((type) => type.replace('.', '-')).sort());
	});
});

test.each(NOTIFIED_EVENTS)('a notification of %s has words', (type) => {
	expect(Object.keys(messages.notification.event)).toContain(type.replace('.', '-'));
});

/** Messages stand for what people write: sentences of each language. */
describe('what somebody wrote', () => {
	it.each(['en', 'tc', 'sc'] as const)('is marked as being in %s', async (locale) => {
		const sentences = texts(await loadMessages(locale))
			.filter(own)
			.map(([, text]) => text.replace(/\{\w+\}/g, ''))
			.filter((text) => (text.match(locale === 'en' ? /[a-z]/g : /\p{Script=Han}/gu)?.length ?? 0) >= 8);
		expect(sentences.length).toBeGreaterThan(300);
		for (const reader of ['en', 'tc', 'sc'] as const) {
			const wrong = sentences.filter((text) => writtenLanguage(text, reader) !== locale);
			// A short sentence may hold nothing that tells the scripts apart: it is taken as the reader's.
			expect(wrong.length / sentences.length, `${reader}: ${wrong.join(' | ')}`).toBeLessThan(
				reader === locale || locale === 'en' ? 0.001 : 0.03
			);
		}
	});
	it('is the reader’s own language where there is no language in it', () => {
		for (const reader of ['en', 'tc', 'sc'] as const) expect(writtenLanguage('12.5 %', reader)).toBe(reader);
		expect(['en', 'tc', 'sc'].map((reader) => writtenLanguage('水文', reader as 'en'))).toEqual([
			'tc',
			'tc',
			'sc'
		]);
	});
	it('is Chinese although names in it are English', () => {
		expect(writtenLanguage('請先與 Harbour Vision 的 API 團隊核對驗收準則，再呈交。', 'en')).toBe('tc');
		expect(writtenLanguage('Please ask 渠務署 first.', 'tc')).toBe('en');
	});
});

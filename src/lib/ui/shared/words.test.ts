import { expect, it } from 'vitest';
import { breakable } from './words.ts';

it('breaks a Chinese heading between words only, punctuation kept with its word', () => {
	expect(breakable('在工人進入危險區前發出警告', 'zh-Hant-HK')).toContain('危險');
	const pieces = breakable('「智慧」交通，減少阻塞。', 'zh-Hant-HK');
	expect(pieces[0]).toBe('「智慧」');
	expect(pieces).toContain('交通，');
	expect(pieces.at(-1)).toBe('阻塞。');
});

it('gives every text back whole, and English in one piece', () => {
	for (const text of ['', '  ', 'AI 與無人機 24/7（試行）', '业务需要：示例！'])
		expect(breakable(text, 'zh-Hans-HK').join('')).toBe(text);
	expect(breakable('Two-hour nowcast', 'en-HK')).toEqual(['Two-hour nowcast']);
});

import { describe, expect, it } from 'vitest';
import type { LangText } from '../shared/lang-text.ts';
import { readyContent } from './challenge-fixtures.ts';
import { emptyChallengeContent } from './challenge.ts';
import { draftContentSchema, mergeContent, settleText } from './draft-content.ts';

/** Stands in for the dictionary: Simplified is the Traditional in brackets. */
const complete = (text: LangText): LangText =>
	text.tc && (!text.sc || text.derived?.includes('sc'))
		? { ...text, sc: `[${text.tc}]`, derived: ['sc'] }
		: text;
const merge = (before: Parameters<typeof mergeContent>[0], draft: unknown) =>
	mergeContent(before, draftContentSchema.parse(draft), complete);

describe('saving part of a draft', () => {
	it('leaves what is not sent, clears what is sent empty', () => {
		const after = merge(readyContent({ contact: 'Ms Chan' }), {
			contact: '',
			problem: { en: '' },
			areas: []
		});
		expect(after.contact).toBeUndefined();
		expect(after.problem).toBeUndefined();
		expect(after.areas).toEqual([]);
		expect(after.title).toEqual(readyContent().title);
	});

	it('keeps the flag of a row when one above it is removed', () => {
		const second = { text: { en: 'Reads levels', tc: '讀取水位', stale: ['tc' as const] }, must: true };
		const before = readyContent({ capabilities: [{ text: { en: 'Counts' }, must: false }, second] });
		const after = merge(before, {
			capabilities: [{ text: { en: 'Reads levels', tc: '讀取水位' }, must: true }]
		});
		expect(after.capabilities[0]?.text.stale).toEqual(['tc']);
	});

	it('drops rows without words and repeated systems', () => {
		const after = merge(emptyChallengeContent(), {
			capabilities: [
				{ text: { en: '' }, must: true },
				{ text: { tc: '影像分析' }, technology: null }
			],
			systems: ['TMIS', '', 'TMIS']
		});
		expect(after.capabilities).toEqual([
			{ text: { tc: '影像分析', sc: '[影像分析]', derived: ['sc'] }, must: false }
		]);
		expect(after.systems).toEqual(['TMIS']);
	});

	it('knows machine-made Simplified again in a row that moved up', () => {
		const row = (tc: string) => ({ text: { tc, sc: `[${tc}]`, derived: ['sc' as const] }, must: true });
		const before = { ...emptyChallengeContent(), capabilities: [row('影像分析'), row('水位預測')] };
		const typed = { text: { tc: '水位預測', sc: '[水位預測]' }, must: true };
		expect(merge(before, { capabilities: [typed] }).capabilities).toEqual([row('水位預測')]);
	});

	it('asks for the top of a budget and keeps its order', () => {
		expect(() => merge(emptyChallengeContent(), { budget: { min: 5 } })).toThrow(
			expect.objectContaining({ fields: { 'content.budget.max': 'needed' } })
		);
		expect(() => merge(emptyChallengeContent(), { budget: { min: 5, max: 2 } })).toThrow(
			expect.objectContaining({ fields: { 'content.budget.max': 'budget-order' } })
		);
		expect(merge(emptyChallengeContent(), { budget: { max: 9 } }).budget).toEqual({ min: 0, max: 9 });
	});
});

describe('a text in three languages', () => {
	const before: LangText = { en: 'Drain', tc: '渠', sc: '[渠]', derived: ['sc'] };

	it('makes derived Simplified anew and flags the English as stale', () => {
		expect(settleText(before, { en: 'Drain', tc: '渠道', sc: '[渠]' }, complete)).toEqual({
			en: 'Drain',
			tc: '渠道',
			sc: '[渠道]',
			derived: ['sc'],
			stale: ['en']
		});
	});

	it('takes Simplified as written once somebody wrote it', () => {
		expect(settleText(before, { en: 'Drain', tc: '渠', sc: '沟渠' }, complete)).toEqual({
			en: 'Drain',
			tc: '渠',
			sc: '沟渠'
		});
	});

	it('flags nothing when a language is written for the first time', () => {
		expect(settleText({ en: 'Drain' }, { en: 'Drain', tc: '渠' }, complete)?.stale).toBeUndefined();
	});

	it('drops the stale mark when somebody says the translation holds', () => {
		const stale: LangText = { ...before, stale: ['en'] };
		expect(settleText(stale, { ...before, reviewed: ['en'] }, complete)?.stale).toBeUndefined();
	});
});

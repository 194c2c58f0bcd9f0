import { describe, expect, it } from 'vitest';
import type { AppError } from '../shared/error.ts';
import type { LangText } from '../shared/lang-text.ts';
import { changedSolutionFields, importantChanges } from './changes.ts';
import { solutionReadiness } from './readiness.ts';
import { emptySolutionContent } from './solution.ts';
import { settleSolutionDraft } from './solution-draft.ts';
import { readySolutionContent } from './solution-fixtures.ts';

/** A stand-in for the text service: Simplified is Traditional with a mark. */
const complete = (text: LangText): LangText =>
	text.tc && (!text.sc || text.derived?.includes('sc'))
		? { ...text, sc: `s:${text.tc}`, derived: ['sc'] }
		: text;
const settle = (raw: unknown, before = emptySolutionContent()) => settleSolutionDraft(raw, before, complete);

describe('settleSolutionDraft', () => {
	it('drops what says nothing: empty texts, rows with nothing filled in, repeated choices', () => {
		const content = settle({
			title: { en: ' Queue  ', tc: '', sc: '' },
			summary: { en: '', tc: null },
			capabilities: [{ text: { en: '' } }, { text: { en: 'Counts people' } }],
			references: [{ client: { en: '' }, publicSector: false }],
			technologies: ['iot', 'iot'],
			pricing: { model: '', trialMin: null }
		});
		expect(content).toEqual({
			...emptySolutionContent(),
			title: { en: 'Queue' },
			capabilities: [{ text: { en: 'Counts people' } }],
			technologies: ['iot']
		});
	});

	it('makes Simplified anew while it is the machine’s, and leaves a person’s alone', () => {
		const first = settle({ title: { tc: '輪候' } });
		expect(first.title).toEqual({ tc: '輪候', sc: 's:輪候', derived: ['sc'] });
		const second = settle({ title: { tc: '輪候預測', sc: 's:輪候' } }, first);
		expect(second.title).toEqual({ tc: '輪候預測', sc: 's:輪候預測', derived: ['sc'] });
		expect(settle({ title: { tc: '輪候預測', sc: '排队' } }, second).title).not.toHaveProperty('derived');
	});

	it('flags a translation whose source changed until somebody has read it', () => {
		const before = settle({ title: { en: 'Queues', tc: '輪候' } });
		const after = settle({ title: { en: 'Queue forecasts', tc: '輪候', sc: 's:輪候' } }, before);
		expect(after.title?.stale).toEqual(['tc']);
		const read = settle({ title: { en: 'Queue forecasts', tc: '輪候', reviewed: ['tc'] } }, after);
		expect(read.title).not.toHaveProperty('stale');
	});

	it('takes no marks from the outside', () => {
		const content = settle({ title: { en: 'Queues', derived: ['en'], stale: ['en'] } });
		expect(content.title).toEqual({ en: 'Queues' });
	});

	it('names the field that is wrong, and survives hostile nesting', () => {
		const fields = (raw: unknown) => {
			try {
				return settle(raw);
			} catch (error) {
				return (error as AppError).fields;
			}
		};
		expect(fields({ trl: 11 })).toHaveProperty(['content.trl']);
		expect(fields({ evidence: [{ title: 'x', url: 'javascript:alert(1)' }] })).toHaveProperty([
			'content.evidence.0.url'
		]);
		const reversed = { model: 'subscription', trialMin: 900_000, trialMax: 100_000 };
		expect(fields({ pricing: reversed })).toEqual({ 'content.pricing.trialMax': 'budget-order' });
		expect(settle({ pricing: { ...reversed, trialMax: 900_000 } }).pricing?.trialMax).toBe(900_000);
		expect(settle({ pricing: { model: 'subscription', trialMax: 5 } }).pricing?.trialMax).toBe(5);
		const deep = JSON.parse('[['.repeat(20_000) + ']]'.repeat(20_000)) as unknown;
		expect(fields({ title: deep })).toEqual({});
	});
});

describe('what changed and what is there', () => {
	it('tells important fields from others, whatever the order of keys', () => {
		const before = readySolutionContent({ pricing: { model: 'subscription', trialMin: 1 } });
		const same = readySolutionContent({ pricing: { trialMin: 1, model: 'subscription' } });
		expect(changedSolutionFields(before, same)).toEqual([]);
		const after = { ...same, trl: 8, capacity: 2 };
		expect(changedSolutionFields(before, after)).toEqual(['capacity', 'trl']);
		expect(importantChanges(['capacity', 'trl'])).toEqual(['trl']);
	});

	it('counts the share that is filled in', () => {
		expect(solutionReadiness(emptySolutionContent())).toMatchObject({
			missing: ['title', 'summary', 'capabilities', 'trl'],
			share: 0
		});
		expect(solutionReadiness(readySolutionContent())).toMatchObject({ missing: [], share: 4 / 14 });
	});
});

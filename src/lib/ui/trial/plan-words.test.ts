import { expect, test } from 'vitest';
import { readyPlan } from '../../domain/trial/trial-fixtures.ts';
import { createTranslator } from '../../i18n/index.ts';
import { messages } from '../../i18n/en/index.ts';
import { draftDifferences } from '../shared/draft-differences.ts';
import { planWords } from './plan-words.ts';

const t = createTranslator('en', messages);
const plan = readyPlan();
const differences = (typed: unknown) =>
	draftDifferences(
		['budget', 'startsOn', 'kpis', 'milestones'],
		{ ...plan, milestones: plan.milestones.map((one) => ({ ...one, doneAt: '2026-12-01T02:00:00.000Z' })) },
		typed,
		(field) => field,
		(field, value) => planWords(field, value, t)
	);
/** As the form posts it: an empty row at the end of each list, and nothing of what is done. */
const posted = () => ({
	...plan,
	kpis: [...plan.kpis, { direction: 'up' }],
	milestones: [...plan.milestones, {}]
});

test('a plan that is sent back unchanged differs in nothing', () => {
	expect(differences(posted())).toEqual([]);
});

test('what differs is said in words', () => {
	const kpis = [{ id: 'kpi-1', name: { en: 'Alerts', tc: '警報' }, unit: '%', direction: 'down', target: 5 }];
	const found = differences({ ...posted(), budget: 1200000, startsOn: '2027-02-01', kpis });
	expect(found.map(({ label, yours }) => [label, yours])).toEqual([
		['budget', 'HK$1,200,000'],
		['startsOn', '1 Feb 2027'],
		['kpis', 'Alerts / 警報 · % · Target 5 · Better is: less']
	]);
	expect(JSON.stringify(differences({}))).not.toContain('kpi-1');
	expect(planWords('startsOn', 'soon', t)).toBe('soon');
});

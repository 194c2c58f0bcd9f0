import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../shared/calendar.ts';
import { DEFAULT_GATE_SET, gatesFor } from './gate-set.ts';
import { owedFirst, trialNextSteps } from './next-step.ts';
import type { TrialAction } from './policy.ts';
import { planErrors, planReadiness } from './readiness.ts';
import { assertMeasurable, publishOutcome, resultsOf, saveOutcome, targetMet } from './results.ts';
import { proposedTrial, readyPlan } from './trial-fixtures.ts';

const NOW = '2026-11-22T08:00:00.000Z';
const at = { now: NOW, by: 'coordinator' };
const words = { title: { en: 'Drains' }, summary: { en: 'Found.' } };
const evaluating = () =>
	proposedTrial({
		plan: readyPlan(),
		state: { status: 'evaluating', startedAt: '2026-10-01T02:00:00.000Z' }
	});

describe('results', () => {
	it('are the last measurement by day, whatever the order they were recorded in', () => {
		const days = fc.uniqueArray(fc.nat(300), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(days, (offsets) => {
				const taken = offsets.map((n) => ({
					kpiId: 'kpi-1',
					on: addMonths(`2026-01-0${(n % 9) + 1}`, n),
					value: n
				}));
				const [result] = resultsOf(readyPlan(), taken);
				expect(result?.achieved).toBe(Math.max(...offsets));
			})
		);
	});

	it('say nothing where nothing was measured', () => {
		const [result] = resultsOf(readyPlan(), []);
		expect(result).not.toHaveProperty('achieved');
		expect(targetMet(result!)).toBeUndefined();
	});

	it('are met in the direction from baseline to target', () => {
		expect(targetMet({ baseline: 40, target: 80, achieved: 80 })).toBe(true);
		expect(targetMet({ baseline: 40, target: 80, achieved: 79 })).toBe(false);
		expect(targetMet({ baseline: 900, target: 60, achieved: 58 })).toBe(true);
		expect(targetMet({ baseline: 900, target: 60, achieved: 61 })).toBe(false);
	});

	it('stay as they were once the outcome is published', () => {
		const closed = proposedTrial({
			plan: readyPlan(),
			state: { status: 'closed', decision: 'scale', reason: 'Met', closedAt: NOW }
		});
		const draft = saveOutcome(closed, words, [], at);
		expect(draft.outcome).not.toHaveProperty('publishedAt');
		const shown = publishOutcome(draft, [{ kpiId: 'kpi-1', on: '2026-11-01', value: 85 }], at);
		expect(shown.outcome?.results[0]).toMatchObject({ achieved: 85 });
		const reworded = saveOutcome(shown, { ...words, lessons: { en: 'Clean weekly.' } }, [], at);
		expect(reworded.outcome).toMatchObject({ publishedAt: NOW, results: [{ achieved: 85 }] });
	});

	it('are not published before the trial is closed, nor without words', () => {
		const draft = saveOutcome(evaluating(), words, [], at);
		expect(() => publishOutcome(draft, [], at)).toThrow(
			expect.objectContaining({ code: 'illegal-transition' })
		);
		expect(() => saveOutcome(evaluating(), { title: { en: 'x' } }, [], at)).toThrow(
			expect.objectContaining({ fields: { 'outcome.summary': 'text-required' } })
		);
	});
});

describe('a measurement', () => {
	it.each([
		[{ kpiId: 'other', on: '2026-11-01' }, { kpiId: 'unknown-kpi' }],
		[{ kpiId: 'kpi-1', on: '2026-11-23' }, { on: 'day-to-come' }],
		[{ kpiId: 'kpi-1', on: '2026-09-30' }, { on: 'day-before-start' }]
	])('%o is refused', (measured, fields) => {
		expect(() => assertMeasurable(evaluating(), { ...measured, value: 1 }, NOW)).toThrow(
			expect.objectContaining({ fields })
		);
	});
	it('on a day of the trial is taken', () => {
		const measured = { kpiId: 'kpi-1', on: '2026-10-01', value: 1 };
		expect(assertMeasurable(evaluating(), measured, NOW).id).toBe('kpi-1');
	});
});

describe('a plan', () => {
	it('names every field that it lacks', () => {
		const kpi = { id: 'k', name: { en: 'n' }, unit: '', direction: 'up' as const };
		expect(planReadiness({ kpis: [kpi], milestones: [] })).toEqual({
			'plan.budgetOwner': 'needed',
			'plan.routeToProcurement': 'needed',
			'plan.stopConditions': 'needed',
			'plan.kpis.0.baseline': 'needed',
			'plan.kpis.0.target': 'needed'
		});
	});
	it('has targets better than its baselines, and ends after it starts', () => {
		const [kpi] = readyPlan().kpis;
		const plan = readyPlan({
			kpis: [{ ...kpi!, direction: 'down' }],
			startsOn: '2026-12-02',
			endsOn: '2026-12-01'
		});
		expect(planErrors(plan)).toEqual({
			'plan.kpis.0.target': 'target-not-better',
			'plan.endsOn': 'day-order'
		});
	});
});

describe('the gates of a new trial', () => {
	const ids = DEFAULT_GATE_SET.gates.map(({ code }) => code);
	const needed = (facts: Parameters<typeof gatesFor>[1]) =>
		gatesFor(DEFAULT_GATE_SET, facts, ids)
			.filter(({ mandatory }) => mandatory)
			.map(({ code }) => code);

	it('follow what is declared; what nobody said counts as yes', () => {
		const always = ['it-security', 'intellectual-property', 'procurement'];
		expect(needed({ ai: false, personalData: false, crossBoundary: false })).toEqual(always);
		expect(needed({ ai: true, personalData: false, crossBoundary: false })).toEqual(['ai-impact', ...always]);
		expect(needed({})).toEqual(ids);
	});
});

describe('next steps', () => {
	it('say who owes what in every state', () => {
		const keys = (trial: ReturnType<typeof proposedTrial>) =>
			trialNextSteps(trial, NOW).map(({ key }) => key);
		expect(keys(proposedTrial())).toEqual(['trial.accept', 'trial.accept', 'trial.complete-plan']);
		expect(keys(proposedTrial({ plan: readyPlan(), state: { status: 'gates-open' } }))).toEqual([
			'trial.fill-gates',
			'trial.fill-gates'
		]);
		for (const status of [
			'proposed',
			'agreed',
			'gates-open',
			'ready',
			'running',
			'paused',
			'evaluating'
		] as const)
			for (const plan of [{ ...readyPlan(), endsOn: '2027-01-31' }])
				for (const step of trialNextSteps(proposedTrial({ plan, state: { status } as never }), NOW))
					expect(step.dueAt ?? 'none', `${status} ${step.key}`).toMatch(/^\d{4}-/);
		expect(keys(evaluating())).toEqual(['trial.write-outcome', 'trial.approve-evaluation']);
		const closed = {
			status: 'closed',
			decision: 'scale',
			reason: 'r',
			closedAt: NOW,
			startedAt: NOW
		} as const;
		expect(trialNextSteps(proposedTrial({ state: closed }), NOW)).toEqual([
			{ key: 'trial.write-outcome', owedBy: { role: 'coordinator' }, dueAt: '2026-12-02' },
			{ key: 'trial.follow-up', owedBy: { role: 'coordinator' }, dueAt: '2027-05-22' }
		]);
		const outcome = { title: { en: 'Found' }, summary: { en: 'Sooner.' }, results: [] };
		expect(keys(proposedTrial({ state: closed, outcome }))).toEqual([
			'trial.publish-outcome',
			'trial.follow-up'
		]);
	});
	it('do not ask for a review of a trial that never ran', () => {
		const stopped = { status: 'closed', decision: 'stop', reason: 'r', closedAt: NOW } as const;
		expect(trialNextSteps(proposedTrial({ state: stopped }), NOW).map(({ key }) => key)).toEqual([
			'trial.write-outcome'
		]);
	});

	it('show each reader what they owe first, and no other step', () => {
		const main = (trial: ReturnType<typeof proposedTrial>, ...actions: TrialAction[]) =>
			owedFirst(trialNextSteps(trial, NOW), actions);
		const run = { status: 'running', startedAt: '2026-10-01T02:00:00.000Z' } as const;
		const plan = { ...readyPlan(), endsOn: '2027-01-31' };
		const running = proposedTrial({ plan, state: run });
		expect(main(running, 'pause', 'stop')).toBeUndefined();
		expect(main(running, 'pause', 'evaluate', 'complete-milestone', 'measure')).toBe('complete-milestone');
		const milestones = plan.milestones.map((one) => ({ ...one, doneAt: '2026-12-15T02:00:00.000Z' }));
		const reached = proposedTrial({ plan: { ...plan, milestones }, state: run });
		expect(main(reached, 'pause', 'evaluate', 'complete-milestone', 'measure')).toBe('evaluate');
		expect(main(proposedTrial(), 'accept-as-supplier')).toBe('accept-as-supplier');
		expect(main(proposedTrial(), 'accept-as-bureau', 'edit-plan', 'stop')).toBe('accept-as-bureau');
		expect(main(evaluating(), 'edit-outcome', 'stop')).toBe('edit-outcome');
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftChallenge, readyContent } from '../challenge/challenge-fixtures.ts';
import { CHALLENGE_STATUSES, type Challenge } from '../challenge/challenge.ts';
import { nextStep } from '../challenge/next-step.ts';
import { proposalNextSteps } from '../proposal/next-step.ts';
import { draftProposal } from '../proposal/proposal-fixtures.ts';
import { PROPOSAL_STATUSES, type Proposal } from '../proposal/proposal.ts';
import { solutionNextSteps } from '../solution/next-step.ts';
import { draftSolution } from '../solution/solution-fixtures.ts';
import { emptySolutionContent, SOLUTION_STATUSES, type Solution } from '../solution/solution.ts';
import { trialNextSteps } from '../trial/next-step.ts';
import { proposedTrial, readyPlan } from '../trial/trial-fixtures.ts';
import { GATE_STATUSES, TRIAL_STATUSES, type Trial } from '../trial/trial.ts';
import type { NextStep } from './aggregate.ts';

const NOW = '2026-11-22T08:00:00.000Z';
const day = fc.constantFrom(undefined, '2026-10-01', '2027-03-01');
/** What is not given is left out: an optional field is never `undefined`. */
const given = (fields: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function everyStepIsOwed(steps: readonly NextStep[], isOver: boolean) {
	expect(steps.length > 0).toBe(!isOver);
	for (const step of steps) {
		expect(step.owedBy.role ?? step.owedBy.organisationId, step.key).toBeTruthy();
		expect(step.dueAt, step.key).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(Number.isNaN(Date.parse(step.dueAt)), step.key).toBe(false);
	}
}

describe('every step of every state has an owner and a day, and what is over has none', () => {
	it('challenge', () => {
		const challenges = fc.record({
			status: fc.constantFrom(...CHALLENGE_STATUSES),
			due: day,
			starts: day,
			weeks: fc.constantFrom(undefined, 12)
		});
		fc.assert(
			fc.property(challenges, ({ status, due, starts, weeks }) => {
				const { proposalsDue: _none, ...rest } = readyContent();
				const dates = given({ proposalsDue: due, trialStart: starts, trialWeeks: weeks });
				const state = { status, publishedAt: NOW } as Challenge['state'];
				const challenge = draftChallenge({ content: { ...rest, ...dates }, state });
				everyStepIsOwed(nextStep(challenge, NOW), status === 'closed');
			})
		);
	});

	it('solution', () => {
		for (const status of SOLUTION_STATUSES)
			for (const verified of [true, false])
				for (const over of [{}, { content: emptySolutionContent() }]) {
					const solution = draftSolution({ ...over, state: { status } as Solution['state'] });
					everyStepIsOwed(solutionNextSteps(solution, verified), status === 'archived');
				}
	});

	it('proposal', () => {
		for (const status of PROPOSAL_STATUSES)
			for (const ends of [undefined, '2026-12-01'])
				for (const challengeStatus of CHALLENGE_STATUSES)
					for (const over of [{}, { content: {} }]) {
						const state = { status, submittedAt: NOW } as Proposal['state'];
						const steps = proposalNextSteps(draftProposal({ ...over, state }), ends, challengeStatus);
						// What happens on a selected one is said by its trial, once there is one.
						const trial = status === 'selected' && ['in-trial', 'closed'].includes(challengeStatus);
						everyStepIsOwed(steps, trial || ['withdrawn', 'declined', 'not-selected'].includes(status));
					}
	});

	it('proposal: a draft is due on the last day for proposals, as every page says it', () => {
		const [step] = proposalNextSteps(draftProposal(), '2026-12-14', 'matching');
		expect(step?.dueAt).toBe('2026-12-14');
		const submitted = draftProposal({
			state: { status: 'submitted', submittedAt: NOW } as Proposal['state']
		});
		expect(proposalNextSteps(submitted, '2026-12-14', 'matching')[0]?.dueAt).toBe('2026-12-28');
		expect(proposalNextSteps(submitted, '2026-11-01', 'matching')[0]?.dueAt).toBe('2026-12-06');
	});

	it('trial', () => {
		const gates = proposedTrial().gates;
		const trials = fc.record({
			status: fc.constantFrom(...TRIAL_STATUSES),
			startsOn: day,
			endsOn: day,
			dueOn: day,
			milestones: fc.nat(2),
			plan: fc.constantFrom({}, readyPlan()),
			gateStatuses: fc.array(fc.constantFrom(...GATE_STATUSES), {
				minLength: gates.length,
				maxLength: gates.length
			}),
			accepted: fc.boolean(),
			approved: fc.boolean(),
			ran: fc.boolean(),
			publishedAt: fc.constantFrom(undefined, NOW),
			pending: fc.subarray([6, 12, 24] as const)
		});
		fc.assert(
			fc.property(trials, (one) => {
				const { status, accepted, approved, ran, pending } = one;
				const state = {
					status,
					acceptedByBureau: accepted,
					acceptedBySupplier: false,
					closedAt: NOW,
					pending,
					...given({
						startedAt: ran || status === 'running' ? NOW : undefined,
						approvedByBureau: approved ? { at: NOW, by: 'someone' } : undefined
					})
				} as Trial['state'];
				const milestones = Array.from({ length: one.milestones }, (_, i) => ({
					id: `milestone-${i}`,
					name: { en: 'Installed' },
					...given({ dueOn: one.dueOn })
				}));
				const trial = proposedTrial({
					state,
					plan: {
						...{ kpis: [], ...one.plan, milestones },
						...given({ startsOn: one.startsOn, endsOn: one.endsOn })
					},
					gates: gates.map((gate, i) => ({ ...gate, status: one.gateStatuses[i] ?? gate.status })),
					outcome: {
						...{ title: { en: 'It worked' }, summary: { en: 'It did.' }, results: [] },
						...given({ publishedAt: one.publishedAt })
					}
				});
				const reviews = status === 'closed' ? ran : pending.length > 0;
				const ended = status === 'closed' || status === 'follow-up';
				const steps = trialNextSteps(trial, NOW);
				// Gates that all pass make the trial ready in the same write, so no stored trial waits with open gates.
				if (status === 'gates-open' && steps.length === 0) return;
				everyStepIsOwed(steps, ended && one.publishedAt !== undefined && !reviews);
			}),
			{ numRuns: 1000 }
		);
	});
});

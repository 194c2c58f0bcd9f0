import { describe, expect, it } from 'vitest';
import { draftChallenge, readyContent } from './challenge-fixtures.ts';
import { nextStep } from './next-step.ts';
import { assertReady, readiness } from './readiness.ts';
import { toPublicChallengeView } from './views.ts';

const NOW = '2026-11-22T08:00:00.000Z';

describe('readiness', () => {
	it('names every field that submission needs', () => {
		expect(Object.keys(readiness(draftChallenge(), NOW)).sort()).toEqual(
			[
				'areas',
				'budget',
				'capabilities',
				'constraints.dataLocations',
				'constraints.security',
				'department',
				'outcomeWanted',
				'problem',
				'proposalsDue',
				'title'
			].map((field) => `content.${field}`)
		);
	});

	it('is satisfied by the least that the matcher and the gates need', () => {
		expect(readiness(draftChallenge({ content: readyContent() }), NOW)).toEqual({});
		expect(() => assertReady(draftChallenge(), NOW)).toThrow(
			expect.objectContaining({ reason: 'not-ready' })
		);
	});

	it('refuses dates that cannot hold', () => {
		const content = readyContent({ proposalsDue: '2026-11-21', trialStart: '2026-11-21' });
		expect(readiness(draftChallenge({ content, questionsDue: '2026-12-01' }), NOW)).toEqual({
			'content.proposalsDue': 'day-past',
			questionsDue: 'questions-after-proposals',
			'content.trialStart': 'trial-before-proposals'
		});
	});
});

describe('next steps and views', () => {
	it('counts the day of a step from the transition that opened it', () => {
		const opened = '2026-11-01T17:00:00.000Z'; // 2 November in Hong Kong
		const history = [{ from: 'draft', to: 'submitted', at: opened, by: 'someone' }];
		const sent = draftChallenge({ history, state: { status: 'submitted', approvedBy: 'a' } });
		expect(nextStep(sent, NOW)).toEqual([
			{ key: 'challenge.triage', owedBy: { role: 'coordinator' }, dueAt: '2026-11-07' }
		]);
	});

	it('lets the bureau owe a decision only on a proposal that it can decide', () => {
		const lab = { key: 'proposal.shortlist', owedBy: { role: 'coordinator' }, dueAt: '2026-12-10' };
		const bureau = { key: 'proposal.select', owedBy: { organisationId: 'b' }, dueAt: '2026-12-20' };
		for (const status of ['published', 'matching'] as const) {
			const challenge = draftChallenge({ state: { status, publishedAt: NOW }, openProposals: ['p', 'q'] });
			const steps = (owed: (typeof lab | typeof bureau)[]) => nextStep(challenge, NOW, owed);
			expect(steps([lab]).map(({ key }) => key)).not.toContain('challenge.decide-proposals');
			expect(steps([lab, { ...lab, dueAt: '2026-12-05' }])).toContainEqual(
				expect.objectContaining({ key: 'challenge.shortlist', dueAt: '2026-12-05' })
			);
			expect(steps([lab, bureau])).toContainEqual(
				expect.objectContaining({ key: 'challenge.decide-proposals', dueAt: '2026-12-20' })
			);
		}
	});

	it('has the lab set the trial up once a proposal is selected, instead of curating for another', () => {
		const trial = { key: 'proposal.trial', owedBy: { role: 'coordinator' }, dueAt: '2026-12-12' };
		const left = { key: 'proposal.shortlist', owedBy: { role: 'coordinator' }, dueAt: '2026-12-20' };
		for (const status of ['published', 'matching'] as const) {
			const challenge = draftChallenge({ state: { status, publishedAt: NOW } });
			expect(nextStep(challenge, NOW, [trial])[0]).toEqual(trial);
			expect(nextStep(challenge, NOW, [trial]).map(({ key }) => key)).not.toContain('challenge.shortlist');
			expect(nextStep(challenge, NOW, [trial]).map(({ key }) => key)).not.toContain(
				'challenge.start-matching'
			);
			expect(nextStep(challenge, NOW, [left, trial]).slice(0, 2)).toEqual([
				trial,
				{ ...left, key: 'challenge.shortlist' }
			]);
		}
	});

	it('shows the public neither people nor proposals', () => {
		const challenge = draftChallenge({
			content: readyContent({ contact: 'secret-contact' }),
			state: { status: 'matching', publishedAt: NOW },
			createdBy: 'secret-person',
			openProposals: ['secret-proposal'],
			history: [{ from: 'draft', to: 'submitted', at: NOW, by: 'secret-person', reason: 'secret-reason' }],
			addenda: [
				{
					at: NOW,
					by: 'secret-person',
					note: 'n',
					changes: [{ field: 'contact', before: 'secret-old', after: 'secret-contact' }]
				}
			]
		});
		expect(JSON.stringify(toPublicChallengeView(challenge, NOW))).not.toContain('secret');
	});
});
